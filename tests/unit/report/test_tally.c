/* SPDX-License-Identifier: MIT */
/* What is shown of true counts leaves every one of them open. */
#include "test.h"

#include "base/mem.h"
#include "report/tally.h"
#include "support/chance.h"

#include <stdlib.h>
#include <string.h>

enum { BANDS_MOST = 4 };

static struct band bands[BANDS_MOST];
static struct indicator signs[1] = { { .kind = KIND_RISK } };
static struct checklist list = { .bands = bands, .band_count = BANDS_MOST,
				 .indicators = signs, .indicator_count = 1 };

/* True counts of one group: bands, then the sign present and not known. */
struct counts {
	unsigned long bands[BANDS_MOST], present, unknown;
};

/* What is shown of them, the number of rows last. */
struct shown {
	unsigned long all[BANDS_MOST + 3];
};

static struct tally
make_tally(const struct counts *of, size_t count, char *by)
{
	struct tally t = { .list = &list, .by = mem_string(by),
			   .count = count };

	t.groups = mem_alloc(count, sizeof *t.groups);
	for (size_t g = 0; g < count; g++) {
		char name[] = "a";

		name[0] = (char)('a' + g);
		tally_group_init(&t.groups[g], &list, by ? name : NULL);
		for (size_t b = 0; b < list.band_count; b++) {
			t.groups[g].bands[b] = of[g].bands[b];
			t.groups[g].rows += of[g].bands[b];
		}
		t.groups[g].present[0] = of[g].present;
		t.groups[g].unknown[0] = of[g].unknown;
	}
	tally_publish(&t);
	return t;
}

static struct shown
show(const struct counts *of)
{
	struct tally t = make_tally(of, 1, NULL);
	struct shown out = { { 0 } };

	memcpy(out.all, t.groups[0].bands,
	       list.band_count * sizeof *out.all);
	out.all[BANDS_MOST] = t.groups[0].present[0];
	out.all[BANDS_MOST + 1] = t.groups[0].unknown[0];
	out.all[BANDS_MOST + 2] = t.groups[0].rows;
	tally_done(&t);
	return out;
}

static unsigned long
rows_of(const struct counts *of)
{
	unsigned long rows = 0;

	for (size_t b = 0; b < list.band_count; b++)
		rows += of->bands[b];
	return rows;
}

/*
 * Everything else that would be shown just so: which values can each count
 * have? Bit v of open: this many more than what is shown.
 */
static void
find_open(const struct shown *shown, unsigned open[BANDS_MOST + 2])
{
	unsigned cases = 25;

	memset(open, 0, (BANDS_MOST + 2) * sizeof *open);
	for (size_t b = 0; b < list.band_count; b++)
		cases *= 5;
	for (unsigned k = 0; k < cases; k++) {
		struct counts of = { { 0 }, 0, 0 };
		struct shown other;
		unsigned rest = k, add[BANDS_MOST + 2];

		for (size_t i = 0; i < BANDS_MOST + 2; i++) {
			add[i] = i >= BANDS_MOST || i < list.band_count ?
				rest % 5 : 0;
			if (i >= BANDS_MOST || i < list.band_count)
				rest /= 5;
		}
		for (size_t b = 0; b < list.band_count; b++)
			of.bands[b] = shown->all[b] + add[b];
		of.present = shown->all[BANDS_MOST] + add[BANDS_MOST];
		of.unknown = shown->all[BANDS_MOST + 1] + add[BANDS_MOST + 1];
		if (of.present + of.unknown > rows_of(&of))
			continue;
		other = show(&of);
		if (memcmp(&other, shown, sizeof other) != 0)
			continue;
		for (size_t i = 0; i < BANDS_MOST + 2; i++)
			open[i] |= 1U << add[i];
	}
}

static void
try_counts(const struct counts *of)
{
	struct shown shown = show(of);
	unsigned open[BANDS_MOST + 2];

	find_open(&shown, open);
	for (size_t b = 0; b < list.band_count; b++)
		assert_number(open[b], 31);
	assert_number(open[BANDS_MOST], 31);
	assert_number(open[BANDS_MOST + 1], 31);
}

static void
every_count_that_is_shown_could_be_any_of_five(void **state)
{
	(void)state;
	chance_seed(9);
	for (int round = 0; round < 60; round++) {
		struct counts of = { { 0 }, 0, 0 };
		unsigned most = round % 3 ? 14 : 5;

		list.band_count = 2 + (size_t)round % 3;
		for (size_t b = 0; b < list.band_count; b++)
			of.bands[b] = round % 5 ? chance_below(most) : 4;
		of.present = chance_below((unsigned)rows_of(&of) + 1);
		of.unknown = chance_below(
			(unsigned)(rows_of(&of) - of.present) + 1);
		if (round % 4 == 0)
			of.present = rows_of(&of) - (of.unknown = 0);
		try_counts(&of);
	}
	list.band_count = BANDS_MOST;
}

static void
small_groups_are_left_out_and_the_whole_is_what_is_shown(void **state)
{
	const struct counts of[] = {
		{ { 12, 7, 0, 4 }, 9, 3 },
		{ { 1, 1, 1, 1 }, 4, 0 },
		{ { 0, 0, 30, 3 }, 33, 0 },
	};
	char by[] = "town";
	struct tally t = make_tally(of, 3, by);

	(void)state;
	assert_number(t.count, 3);
	assert_true(t.small);
	assert_null(t.groups[0].name);
	assert_text(t.groups[1].name, "a");
	assert_text(t.groups[2].name, "c");
	for (size_t b = 0; b < BANDS_MOST; b++)
		assert_number(t.groups[0].bands[b], t.groups[1].bands[b] +
			      t.groups[2].bands[b]);
	assert_number(t.groups[0].rows,
		      t.groups[1].rows + t.groups[2].rows);
	assert_number(t.groups[1].rows, 20);
	assert_number(t.groups[2].bands[2], 30);
	tally_done(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		every_count_that_is_shown_could_be_any_of_five),
		cmocka_unit_test(
		small_groups_are_left_out_and_the_whole_is_what_is_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
