/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/buf.h"
#include "read/find.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder of its own for each test, and the environment pointing into it. */
struct place_of_test {
	char root[64];
	struct find find;
	struct diags diags;
};

static const char *
under(const struct place_of_test *t, const char *path)
{
	static char text[2][512];
	static int turn;

	turn = !turn;
	snprintf(text[turn], sizeof text[turn], "%s/%s", t->root, path);
	return text[turn];
}

/* Make the folders of a path and write the file, if there is content. */
static void
put(const struct place_of_test *t, const char *path, const char *content)
{
	char *full = mem_string(under(t, path));

	for (char *p = full + strlen(t->root) + 1; *p; p++)
		if (*p == '/') {
			*p = '\0';
			mkdir(full, 0755);
			*p = '/';
		}
	if (content == NULL) {
		mkdir(full, 0755);
	} else {
		FILE *file = fopen(full, "w");

		assert_non_null(file);
		fputs(content, file);
		fclose(file);
	}
	free(full);
}

static int
set_up(void **state)
{
	struct place_of_test *t = mem_alloc(1, sizeof *t);

	strcpy(t->root, "/tmp/heed-find-XXXXXX");
	if (mkdtemp(t->root) == NULL)
		return -1;
	setenv("HOME", under(t, "home"), 1);
	setenv("XDG_DATA_DIRS", under(t, "data"), 1);
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_DATA_HOME");
	*state = t;
	return 0;
}

static int
take_away(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

static int
tear_down(void **state)
{
	struct place_of_test *t = *state;

	find_done(&t->find);
	diags_done(&t->diags);
	if (nftw(t->root, take_away, 8, FTW_DEPTH | FTW_PHYS) != 0)
		return -1;
	free(t);
	return 0;
}

#define OWN "home/.config/heed/checklists"
#define DATA "data/heed/checklists"

static const char head[] =
	"; a comment\n[checklist]\nformat = 1\nid = herts\n"
	"title = \"The signs = these\"\r\npublisher =  The Board \n"
	"version = 2015\ntitle = second\n[group.one]\nid = no\n";

/* What was listed below the folder of the test, a line each. */
static const char *
listed(struct place_of_test *t, struct buf *out)
{
	for (size_t i = 0; i < t->find.file_count; i++) {
		const struct find_file *f = &t->find.files[i];

		if (strncmp(f->path, t->root, strlen(t->root)) == 0)
			buf_printf(out, "%s %s%s\n", f->name,
				   find_origin_words(f->origin),
				   f->shadowed ? " (hidden)" : "");
	}
	return buf_text(out);
}

static void
ones_own_folder_comes_first_and_hides_others(void **state)
{
	struct place_of_test *t = *state;
	struct buf out = { 0 };

	put(t, DATA "/b.ini", head);
	put(t, DATA "/a.ini", head);
	put(t, OWN "/b.ini", head);
	find_init(&t->find, NULL);
	find_list(&t->find);
	assert_text(listed(t, &out),
		    "b your own folder\n"
		    "a a data folder of this computer\n"
		    "b a data folder of this computer (hidden)\n");
	assert_text(t->find.own_contacts,
		    under(t, "home/.config/heed/contacts"));
	buf_done(&out);
}

static void
a_head_is_read_and_its_first_values_count(void **state)
{
	struct place_of_test *t = *state;
	const struct find_file *f;

	put(t, OWN "/b.ini", head);
	find_init(&t->find, NULL);
	find_list(&t->find);
	f = &t->find.files[0];
	assert_text(f->id, "herts");
	assert_text(f->title, "The signs = these");
	assert_text(f->publisher, "The Board");
	assert_text(f->version, "2015");
}

static void
what_is_no_checklist_file_is_not_listed(void **state)
{
	struct place_of_test *t = *state;
	struct buf out = { 0 };

	put(t, OWN "/folder.ini/inside.ini", head);
	put(t, OWN "/.hidden.ini", head);
	put(t, OWN "/.ini", head);
	put(t, OWN "/notes.txt", head);
	put(t, OWN "/empty.ini", "");
	assert_int_equal(mkfifo(under(t, OWN "/pipe.ini"), 0600), 0);
	assert_int_equal(symlink("/nowhere", under(t, OWN "/link.ini")), 0);
	find_init(&t->find, NULL);
	find_list(&t->find);
	assert_text(listed(t, &out), "empty your own folder\n");
	assert_null(t->find.files[0].title);
	buf_done(&out);
}

static void
a_title_that_is_no_text_is_left_out(void **state)
{
	struct place_of_test *t = *state;

	put(t, OWN "/a.ini", "[checklist]\ntitle = \xff\xfe\nid = a\n"
			     "publisher =\nversion = cut off");
	find_init(&t->find, NULL);
	find_list(&t->find);
	assert_null(t->find.files[0].title);
	assert_null(t->find.files[0].publisher);
	assert_null(t->find.files[0].version);
	assert_text(t->find.files[0].id, "a");
}

static void
a_name_is_searched_in_order_and_then_as_an_id(void **state)
{
	struct place_of_test *t = *state;
	enum find_origin origin;
	char *path;

	put(t, DATA "/b.ini", head);
	put(t, OWN "/b.ini", head);
	find_init(&t->find, NULL);
	path = find_checklist(&t->find, "b", &origin, &t->diags);
	assert_text(path, under(t, OWN "/b.ini"));
	assert_int_equal(origin, FIND_OWN);
	free(path);
	path = find_checklist(&t->find, "herts", &origin, &t->diags);
	assert_text(path, under(t, OWN "/b.ini"));
	free(path);
	assert_number(t->diags.count, 0);
}

static void
a_path_is_taken_as_it_is(void **state)
{
	struct place_of_test *t = *state;
	const char *const paths[] = { "./b", "b.ini", "/no/such/file" };

	find_init(&t->find, NULL);
	for (size_t i = 0; i < 3; i++) {
		enum find_origin origin;
		char *path = find_checklist(&t->find, paths[i], &origin,
					    &t->diags);

		assert_text(path, paths[i]);
		assert_int_equal(origin, FIND_NAMED);
		free(path);
	}
}

static void
an_unknown_name_gets_the_nearest(void **state)
{
	struct place_of_test *t = *state;
	enum find_origin origin;
	struct buf out = { 0 };

	put(t, OWN "/herts-cse.ini", head);
	find_init(&t->find, NULL);
	assert_null(find_checklist(&t->find, "hert-cse", &origin,
				   &t->diags));
	assert_null(find_checklist(&t->find, "..", &origin, &t->diags));
	diags_print(&t->diags, &out);
	assert_text(buf_text(&out),
		    "hert-cse: error: there is no checklist of this name; "
		    "did you mean \"herts-cse\"? [file-missing]\n"
		    "..: error: there is no checklist of this name; "
		    "`heed list` shows those there are, and a path has a "
		    "\"/\" [file-missing]\n");
	buf_done(&out);
}

static void
the_current_folder_is_never_searched(void **state)
{
	struct place_of_test *t = *state;
	enum find_origin origin;
	char *here = getcwd(NULL, 0);

	put(t, "x/heed/checklists/here.ini", head);
	put(t, "x/heed/checklists/.keep", "");
	setenv("XDG_DATA_DIRS", ".:heed::checklists", 1);
	setenv("XDG_CONFIG_HOME", "x", 1);
	setenv("XDG_DATA_HOME", "", 1);
	assert_int_equal(chdir(under(t, "x/heed/checklists")), 0);
	find_init(&t->find, NULL);
	assert_null(find_checklist(&t->find, "here", &origin, &t->diags));
	assert_int_equal(chdir(under(t, "x")), 0);
	assert_null(find_checklist(&t->find, "here", &origin, &t->diags));
	assert_int_equal(chdir(here), 0);
	free(here);
	for (size_t i = 0; i < t->find.folder_count; i++)
		assert_int_equal(t->find.folders[i].path[0], '/');
}

/* Where a checklist named `there` is found by the program at this path. */
static void
check_program(struct place_of_test *t, const char *program,
	      const char *list, enum find_origin expected)
{
	enum find_origin origin = FIND_NAMED;
	char *path;

	put(t, program, "");
	put(t, list, head);
	find_init(&t->find, under(t, program));
	path = find_checklist(&t->find, "there", &origin, &t->diags);
	assert_text(path, expected == FIND_NAMED ? NULL : under(t, list));
	if (expected != FIND_NAMED)
		assert_int_equal(origin, expected);
	free(path);
	find_done(&t->find);
}

static void
a_clone_has_its_checklists_beside_the_program(void **state)
{
	check_program(*state, "clone/build/heed", "clone/checklists/there.ini",
		      FIND_BESIDE);
}

static void
a_build_for_tests_has_them_as_well(void **state)
{
	check_program(*state, "clone/build/obj-asan/heed",
		      "clone/checklists/there.ini", FIND_BESIDE);
}

static void
an_installed_program_has_them_under_share(void **state)
{
	check_program(*state, "usr/bin/heed",
		      "usr/share/heed/checklists/there.ini", FIND_SYSTEM);
}

static void
a_program_elsewhere_takes_no_folder_beside_it(void **state)
{
	check_program(*state, "home/bin/heed", "home/checklists/there.ini",
		      FIND_NAMED);
}

static void
a_folder_known_by_two_names_is_searched_once(void **state)
{
	struct place_of_test *t = *state;
	struct buf out = { 0 };
	char dirs[256];

	put(t, DATA "/a.ini", head);
	assert_int_equal(symlink(under(t, "data"), under(t, "again")), 0);
	snprintf(dirs, sizeof dirs, "%s/data:%s/again:%s/data/", t->root,
		 t->root, t->root);
	setenv("XDG_DATA_DIRS", dirs, 1);
	find_init(&t->find, NULL);
	find_list(&t->find);
	assert_text(listed(t, &out), "a a data folder of this computer\n");
	buf_done(&out);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(ones_own_folder_comes_first_and_hides_others),
		TEST(a_head_is_read_and_its_first_values_count),
		TEST(what_is_no_checklist_file_is_not_listed),
		TEST(a_title_that_is_no_text_is_left_out),
		TEST(a_name_is_searched_in_order_and_then_as_an_id),
		TEST(a_path_is_taken_as_it_is),
		TEST(an_unknown_name_gets_the_nearest),
		TEST(the_current_folder_is_never_searched),
		TEST(a_clone_has_its_checklists_beside_the_program),
		TEST(a_build_for_tests_has_them_as_well),
		TEST(an_installed_program_has_them_under_share),
		TEST(a_program_elsewhere_takes_no_folder_beside_it),
		TEST(a_folder_known_by_two_names_is_searched_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
