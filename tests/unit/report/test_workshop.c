/* SPDX-License-Identifier: MIT */
/* A workshop as the text that is kept. */
#include "test.h"

#include "engine/workshop.h"
#include "report/workshop.h"
#include "support/small.h"

#include <string.h>

static void
all_of_it_is_a_text(void **state)
{
	struct small *s = *state;
	struct workshop *w = &s->w;
	struct buf why = { 0 }, text = { 0 };
	char digest[CRYPT_HEX];

	w->at = workshop_find(w, 1, 0, 1);
	w->steps[1].shown = 2;
	w->stages[2].seconds = 65;
	assert_true(workshop_take(w, 0, 0, 4, "1 2; police: 0 5", &why));
	assert_true(workshop_take(w, 1, 1, 1, "y4", &why));
	assert_true(workshop_letters(w, ROLE_SOCIAL, 1, "ny-c", &why));
	workshop_sheet(w, ROLE_NONE, 0)->from = SHEET_FILE;
	workshop_write(&text, w, "2026-11-25T14:02:00Z");
	crypt_digest(digest, s->study.bytes, s->study.size);
	buf_printf(&why, "heed-workshop 1\ncase small 2 %s\n", digest);
	crypt_digest(digest, s->study.list.bytes, s->study.list.size);
	buf_printf(&why, "list small 1.2 %s\n"
		   "began 2026-11-25T14:02:00Z\n"
		   "at topic 1 kim missing\n"
		   "shown part 0 kim - 2\n"
		   "spent 2 65\n"
		   "hands 0 kim @band none 1 2\n"
		   "hands 0 kim @band police 0 5\n"
		   "hands 1 lee missing none 0 0 4\n"
		   "sheet lee social typed ny-c\n"
		   "sheet kim none file ----\n"
		   "end\n", digest);
	assert_text(buf_text(&text), buf_text(&why));
	buf_done(&why);
	buf_done(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(all_of_it_is_a_text,
						small_setup, small_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
