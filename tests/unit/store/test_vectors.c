/* SPDX-License-Identifier: MIT */
/*
 * Of each vector of heed-record(5), heed says what the table says. Those in
 * tests/data/records were written by an earlier heed's format and have to be
 * read for ever.
 *	test_vectors [FOLDER]
 */
#include "test.h"

#include "store/vault.h"
#include "support/vector.h"

#include <string.h>

static const char *folder = "tests/data/records";
static char path[VECTOR_PATH]; /* of the copy that is tried */

static int
clear(void **state)
{
	(void)state;
	if (*path != '\0')
		vector_clear(path);
	*path = '\0';
	return 0;
}

static bool
is(const struct vector *v, const char *what)
{
	return strcmp(v->says, what) == 0;
}

/* What is to come of opening the store, by what the line says. */
static enum vault_status
opening(const struct vector *v)
{
	if (strcmp(v->id, "-") != 0 || is(v, "empty"))
		return VAULT_DONE;
	if (is(v, "passphrase"))
		return VAULT_PASSPHRASE;
	return is(v, "newer") ? VAULT_NEWER : VAULT_DAMAGED;
}

static enum vault_status
reading(const struct vector *v)
{
	if (is(v, "whole"))
		return VAULT_DONE;
	return is(v, "newer") ? VAULT_NEWER : VAULT_DAMAGED;
}

/* Where something is otherwise: which vector it is. */
static void
expect(const struct vector *v, const char *what, const char *got,
       const char *wanted)
{
	if (strcmp(got, wanted) != 0)
		fail_msg("%s: %s is %s, not %s", v->name, what, got, wanted);
}

static void
expect_status(const struct vector *v, const char *what,
	      enum vault_status got, enum vault_status wanted, struct buf *why)
{
	if (got != wanted)
		fail_msg("%s: %s comes to %d, not %d: %s", v->name, what,
			 (int)got, (int)wanted, buf_text(why));
	if ((got == VAULT_DONE) != (why->size == 0))
		fail_msg("%s: %s comes to %d and says \"%s\"", v->name, what,
			 (int)got, buf_text(why));
	buf_clear(why);
}

static void
check_record(const struct vector *v, struct vault *vault)
{
	struct record r = { 0 }, nothing = { 0 };
	char digest[VECTOR_DIGEST], empty[VECTOR_DIGEST];
	struct buf why = { 0 };

	expect_status(v, "reading", vault_read(vault, v->bytes, &r, &why),
		      reading(v), &why);
	vector_record(digest, &r);
	vector_record(empty, &nothing);
	expect(v, "the record", digest,
	       strcmp(v->record, "-") == 0 ? empty : v->record);
	if (r.partial != is(v, "partial"))
		fail_msg("%s: partial is %d", v->name, r.partial);
	record_done(&r);
	buf_done(&why);
}

/* The list has it, and of one that is whole the right summary. */
static void
check_listed(const struct vector *v, struct vault *vault)
{
	struct vault_list list = { 0 };
	struct buf why = { 0 };
	char digest[VECTOR_DIGEST];
	size_t found = 0;

	expect_status(v, "listing", vault_list(vault, &list, &why), VAULT_DONE,
		      &why);
	for (size_t i = 0; i < list.count; i++) {
		if (memcmp(list.items[i].id, v->bytes, RECORD_ID) != 0)
			continue;
		found++;
		vector_summary(digest, &list.items[i].summary);
		if (is(v, "whole"))
			expect(v, "the summary", digest, v->summary);
		if (is(v, "whole") && list.items[i].trouble != NULL)
			fail_msg("%s: listed with \"%s\"", v->name,
				 list.items[i].trouble);
		if (is(v, "newer") && list.items[i].status != VAULT_NEWER)
			fail_msg("%s: listed as %d", v->name,
				 (int)list.items[i].status);
	}
	if (found != !is(v, "empty") || (is(v, "empty") && list.count != 0))
		fail_msg("%s: %zu of %zu listed", v->name, found, list.count);
	vault_list_done(&list);
	buf_done(&why);
}

static void
check(const struct vector *v)
{
	struct vault *vault = NULL;
	struct buf why = { 0 };

	assert_true(vector_lay(path, folder, v->name));
	expect_status(v, "opening",
		      vault_open(&vault, path, v->passphrase, &why),
		      opening(v), &why);
	if (vault != NULL) {
		check_listed(v, vault);
		if (!is(v, "empty"))
			check_record(v, vault);
	}
	vault_close(vault);
	clear(NULL);
	buf_done(&why);
}

static void
heed_says_of_every_vector_what_the_table_says(void **state)
{
	FILE *table = vector_table(folder);
	struct vector *v = *state;
	size_t count = 0;

	assert_non_null(table);
	for (; vector_next(v, table); count++)
		check(v);
	fclose(table);
	assert_true(count > 100);
}

int
main(int argc, char **argv)
{
	struct vector room;
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_prestate_setup_teardown(
			heed_says_of_every_vector_what_the_table_says, NULL,
			clear, &room),
	};

	if (argc > 1)
		folder = argv[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
