/* SPDX-License-Identifier: MIT */
/* What is printed and read: width, and lines that are too long. */
#include "test.h"

#include "base/buf.h"
#include "base/text.h"
#include "read/load.h"
#include "support/typed.h"

#include <stdlib.h>
#include <string.h>

static struct checklist list;

static int
load(void **state)
{
	struct diags diags = { 0 };
	bool good = load_checklist(&list, "tests/data/small.ini", NULL,
				   &diags);

	(void)state;
	diags_done(&diags);
	return good ? 0 : -1;
}

static int
unload(void **state)
{
	(void)state;
	checklist_done(&list);
	return 0;
}

/* Something of everything that can be said. */
static const char much[] =
	"x\n?\n\nhjkl\ny\nno\n?\na\n\nlong enough to be a note\nw\n?\nx\n"
	"seen\nnoon\n\n\ny\nn\nu\nb\ng 99\n?\n88\n2\nm\n?\na\n/ring\n/no such\n"
	"v\n9\na\n?\n\n\n+\n?\nnone\n1\n\n+\n1\nI know\nt\n?\nthe lead\nt\n\n"
	"f\n?\n\nf\n/dev/null\n?\ny\nf\n/no/such/folder/a.txt\nz\nu\nq\n?\n"
	"maybe\ny\n";

static int
narrow(void)
{
	return 20;
}

static int
braille(void)
{
	return 40;
}

static int
usual(void)
{
	return 80;
}

static int
wild(void)
{
	return 9999;
}

static int
tiny(void)
{
	return 3;
}

static int
unknown(void)
{
	return 0;
}

static void
fits(const char *said, int cols)
{
	int widest = 0;

	while (*said != '\0') {
		size_t size = strcspn(said, "\n");
		char *line = mem_stringn(said, size);
		int width = text_cols(line);

		if (width > cols)
			fail_msg("more than %d columns: %s", cols, line);
		widest = width > widest ? width : widest;
		free(line);
		said += size + (said[size] == '\n');
	}
	assert_true(widest > cols - 5);
}

static void
every_line_fits_the_width_there_is(void **state)
{
	static const struct {
		int (*cols)(void);
		int most;
	} widths[] = { { narrow, 20 }, { braille, 40 }, { usual, 79 },
		       { wild, 79 },   { tiny, 20 },	{ unknown, 79 },
		       { NULL, 79 } };

	(void)state;
	for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
		struct typed t;

		typed_walk(&t, &list, much, sizeof much - 1, widths[i].cols);
		assert_number(t.end, LINE_LEFT);
		fits(t.said, widths[i].most);
		typed_done(&t);
	}
}

static void
a_line_that_is_too_long_is_said_to_be_and_cut_cleanly(void **state)
{
	struct buf lines = { 0 };
	struct typed t;
	const char *note;

	(void)state;
	buf_puts(&lines, "\nw\na");
	for (int i = 0; i < 40000; i++)
		buf_puts(&lines, "\xc3\xa9");
	buf_puts(&lines, "\nnoon\n\n");
	typed_walk(&t, &list, lines.data, lines.size, NULL);
	assert_non_null(strstr(t.said, "only its first 65535 bytes were "
			       "read"));
	note = note_text(&t.walk.answers.notes[0], NOTE_SEEN);
	assert_number(strlen(note), 65535);
	assert_number(text_valid(note, 65535), 65535);
	assert_text(note + 65533, "\xc3\xa9");
	assert_text(note_text(&t.walk.answers.notes[0], NOTE_WHEN), "noon");
	typed_done(&t);
	buf_done(&lines);
}

static void
a_line_that_just_fits_is_taken_whole(void **state)
{
	struct buf lines = { 0 };
	struct typed t;

	(void)state;
	buf_puts(&lines, "\nw\n");
	for (int i = 0; i < 1 << 16; i++)
		buf_putc(&lines, 'a');
	buf_puts(&lines, "\n\n\n");
	typed_walk(&t, &list, lines.data, lines.size, NULL);
	assert_null(strstr(t.said, "too long"));
	assert_number(strlen(note_text(&t.walk.answers.notes[0], NOTE_SEEN)),
		      1 << 16);
	typed_done(&t);
	buf_done(&lines);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_line_fits_the_width_there_is),
		cmocka_unit_test(
			a_line_that_is_too_long_is_said_to_be_and_cut_cleanly),
		cmocka_unit_test(a_line_that_just_fits_is_taken_whole),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
