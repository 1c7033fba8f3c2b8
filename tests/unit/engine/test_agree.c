/* SPDX-License-Identifier: MIT */
/*
 * Published examples, to six decimals; their sources are in heed-method(7).
 * What is not published is worked out by hand beside the test.
 */
#include "test.h"

#include "base/mem.h"
#include "engine/agree.h"
#include "engine/alpha.h"
#include "engine/distinct.h"
#include "engine/fleiss.h"
#include "engine/gwet.h"
#include "engine/fisher.h"
#include "engine/icc.h"
#include "engine/pairs.h"

#include <stdlib.h>
#include <string.h>

#define assert_figure(got, expected) same_figure((got), (expected), __LINE__)

static void
same_figure(struct figure got, double expected, int line)
{
	assert_true(got.defined);
	test_close(got.value, expected, 5e-7, __FILE__, line);
}

/* Coefficients of counts, without keeping their pairs. */

enum coefficient { PERCENT, ALPHA, GWET, FLEISS };

static struct figure
work_out(const struct counts *c, const uint32_t *times,
	 enum coefficient which, unsigned form)
{
	struct pairs p;
	struct pairs_sums s;
	struct figure got;

	pairs_init(&p, c);
	pairs_sums_init(&s, &p);
	pairs_add(&s, &p, times);
	if (which == PERCENT)
		got = (struct figure){ s.units > 0, s.agreed[form] };
	else if (which == ALPHA)
		got = alpha_of(&p, &s, times, (enum alpha_metric)form);
	else if (which == GWET)
		got = gwet_of(&p, &s, (enum distance)form);
	else
		got = fleiss_of(&s, c->labels);
	pairs_sums_done(&s);
	pairs_done(&p);
	return got;
}

static struct figure
percent_of(const struct counts *c, enum distance distance)
{
	return work_out(c, NULL, PERCENT, distance);
}

static struct figure
alpha(const struct counts *c, const uint32_t *times, enum alpha_metric metric)
{
	return work_out(c, times, ALPHA, metric);
}

static struct figure
gwet(const struct counts *c, const uint32_t *times, enum distance distance)
{
	return work_out(c, times, GWET, distance);
}

static struct figure
fleiss(const struct counts *c, const uint32_t *times)
{
	return work_out(c, times, FLEISS, 0);
}

/* Raters as rows of labels 'a' and on, or digits; a dot is a gap. */
static void
rate(struct counts *c, const char *const *raters, size_t count, size_t labels)
{
	counts_init(c, strlen(raters[0]), labels);
	c->values = mem_alloc(labels, sizeof *c->values);
	for (size_t k = 0; k < labels; k++)
		c->values[k] = (double)k + 1;
	for (size_t r = 0; r < count; r++)
		for (size_t u = 0; u < c->units; u++) {
			char mark = raters[r][u];

			if (mark != '.')
				counts_row(c, u)[mark >= 'a' ? mark - 'a' :
						 mark - '1']++;
		}
}

static void
table(struct counts *c, const double *cells, size_t units, size_t labels)
{
	counts_init(c, units, labels);
	for (size_t u = 0; u < units; u++)
		memcpy(counts_row(c, u), cells + u * labels,
		       labels * sizeof *cells);
}

static const char *const observers[] = {
	"123321412...", "1233224125..", ".33323422513", "12332441251.",
};

static void
fleiss_1971_psychiatric_diagnoses(void **state)
{
	static const double cells[] = {
		0, 0, 0, 6, 0,  0, 3, 0, 0, 3,  0, 1, 4, 0, 1,
		0, 0, 0, 0, 6,  0, 3, 0, 3, 0,  2, 0, 4, 0, 0,
		0, 0, 4, 0, 2,  2, 0, 3, 1, 0,  2, 0, 0, 4, 0,
		0, 0, 0, 0, 6,  1, 0, 0, 5, 0,  1, 1, 0, 4, 0,
		0, 3, 3, 0, 0,  1, 0, 0, 5, 0,  0, 2, 0, 3, 1,
		0, 0, 5, 0, 1,  3, 0, 0, 1, 2,  5, 1, 0, 0, 0,
		0, 2, 0, 4, 0,  1, 0, 2, 0, 3,  0, 0, 0, 0, 6,
		0, 1, 0, 5, 0,  0, 2, 0, 1, 3,  2, 0, 0, 4, 0,
		1, 0, 0, 4, 1,  0, 5, 0, 1, 0,  4, 0, 0, 0, 2,
		0, 2, 0, 4, 0,  1, 0, 5, 0, 0,  0, 0, 0, 0, 6,
	};
	static const double shares[] = { .1444, .1444, .1667, .3056, .2389 };
	struct pairs_sums s;
	struct pairs p;
	struct counts c;

	(void)state;
	table(&c, cells, 30, 5);
	assert_figure(percent_of(&c, DISTANCE_SAME), 0.555556);
	assert_figure(fleiss(&c, NULL), 5437.0 / 12637.0);
	assert_figure(fleiss(&c, NULL), 0.430245);
	assert_figure(gwet(&c, NULL, DISTANCE_SAME), 0.447885);
	assert_figure(alpha(&c, NULL, ALPHA_NOMINAL), 0.433410);
	pairs_init(&p, &c);
	pairs_sums_init(&s, &p);
	pairs_add(&s, &p, NULL);
	for (size_t k = 0; k < 5; k++)
		assert_close(s.shares[k], shares[k], 5e-5);
	pairs_sums_done(&s);
	pairs_done(&p);
	counts_done(&c);
}

static void
krippendorff_two_observers_without_gaps(void **state)
{
	static const char *const binary[] = { "1211111121", "2221121111" };
	static const char *const nominal[] = { "aabbdcccedda",
					       "babbbccceddd" };
	struct counts c;

	(void)state;
	rate(&c, binary, 2, 2);
	assert_figure(alpha(&c, NULL, ALPHA_NOMINAL), 0.095238);
	counts_done(&c);
	rate(&c, nominal, 2, 5);
	assert_figure(alpha(&c, NULL, ALPHA_NOMINAL), 0.691964);
	counts_done(&c);
}

static void
krippendorff_four_observers_with_gaps(void **state)
{
	struct counts c;
	struct agree a;

	(void)state;
	rate(&c, observers, 4, 5);
	assert_figure(alpha(&c, NULL, ALPHA_NOMINAL), 0.743421);
	assert_figure(alpha(&c, NULL, ALPHA_ORDINAL), 0.815388);
	assert_figure(alpha(&c, NULL, ALPHA_INTERVAL), 0.849107);
	agree_work_out(&a, &c, &c, AGREE_FIT);
	assert_number(a.units, 11);
	assert_number(a.answers, 40);
	counts_done(&c);
}

static void
gwet_four_raters_with_gaps(void **state)
{
	struct counts c;

	(void)state;
	rate(&c, observers, 4, 5);
	assert_figure(percent_of(&c, DISTANCE_SAME), 0.818182);
	assert_figure(percent_of(&c, DISTANCE_LINEAR), 0.939394);
	assert_figure(percent_of(&c, DISTANCE_SQUARE), 0.975379);
	assert_figure(gwet(&c, NULL, DISTANCE_SAME), 0.775444);
	assert_figure(gwet(&c, NULL, DISTANCE_LINEAR), 0.858739);
	assert_figure(gwet(&c, NULL, DISTANCE_SQUARE), 0.914001);
	assert_figure(fleiss(&c, NULL), 0.761169);
	counts_done(&c);
}

static void
small_tables_of_two_labels(void **state)
{
	static const double mixed[] = { 7, 1, 3, 5 };
	static const double unused[] = { 6, 1, 0, 0, 7, 0 };
	struct counts c;

	(void)state;
	table(&c, mixed, 2, 2);
	assert_figure(fleiss(&c, NULL), 0.161905);
	counts_done(&c);
	table(&c, unused, 2, 3);
	assert_figure(fleiss(&c, NULL), 0.708333);
	counts_done(&c);
}

static void
shrout_and_fleiss_1979_six_subjects_four_raters(void **state)
{
	static const double by_rater[4][6] = {
		{ 9, 6, 8, 7, 10, 6 }, { 2, 1, 4, 1, 5, 2 },
		{ 5, 3, 6, 2, 6, 4 }, { 8, 2, 8, 6, 9, 7 },
	};
	struct icc_squares ms;
	struct icc icc;

	(void)state;
	icc_init(&icc, 6);
	for (size_t r = 0; r < 4; r++)
		icc_add(&icc, by_rater[r]);
	ms = icc_squares(&icc);
	assert_close(ms.subjects, 11.241667, 5e-7);
	assert_close(ms.within, 6.263889, 5e-7);
	assert_close(ms.raters, 32.486111, 5e-7);
	assert_close(ms.error, 1.019444, 5e-7);
	assert_figure(icc_of(&icc, ICC_1_1), 0.165742);
	assert_figure(icc_of(&icc, ICC_2_1), 0.289764);
	assert_figure(icc_of(&icc, ICC_3_1), 0.714841);
	assert_figure(icc_of(&icc, ICC_1_K), 0.442797);
	assert_figure(icc_of(&icc, ICC_2_K), 0.620051);
	assert_figure(icc_of(&icc, ICC_3_K), 0.909316);
	icc_done(&icc);
}

static void
same_interval(struct interval got, double low, double high)
{
	assert_true(got.defined);
	assert_close(got.low, low, 5e-7);
	assert_close(got.high, high, 5e-7);
}

/* .019 to .76 and .071 to .93 in the handbooks; the digits are R's. */
static void
shrout_and_fleiss_1979_have_these_intervals(void **state)
{
	static const double by_rater[4][6] = {
		{ 9, 6, 8, 7, 10, 6 }, { 2, 1, 4, 1, 5, 2 },
		{ 5, 3, 6, 2, 6, 4 }, { 8, 2, 8, 6, 9, 7 },
	};
	struct icc icc;

	(void)state;
	icc_init(&icc, 6);
	for (size_t r = 0; r < 4; r++)
		icc_add(&icc, by_rater[r]);
	same_interval(icc_interval(&icc, ICC_2_1), 0.018787, 0.761084);
	same_interval(icc_interval(&icc, ICC_2_K), 0.071137, 0.927232);
	assert_false(icc_interval(&icc, ICC_1_1).defined);
	assert_false(icc_interval(&icc, ICC_3_K).defined);
	icc_done(&icc);
}

/* Worked out in R from the formulas of McGraw and Wong. */
static void
five_raters_of_eight_subjects_have_these_intervals(void **state)
{
	static const double by_rater[5][8] = {
		{ 3, 43, 10, 48, 42, 67, 43, 52 },
		{ 32, 25, 30, 56, 65, 34, 36, 43 },
		{ 14, 25, 46, 55, 44, 70, 66, 71 },
		{ 33, 46, 34, 58, 34, 57, 49, 69 },
		{ 5, 14, 51, 52, 66, 44, 57, 54 },
	};
	struct icc icc;

	(void)state;
	icc_init(&icc, 8);
	for (size_t r = 0; r < 5; r++)
		icc_add(&icc, by_rater[r]);
	assert_figure(icc_of(&icc, ICC_2_1), 0.499850);
	same_interval(icc_interval(&icc, ICC_2_1), 0.193732, 0.833975);
	same_interval(icc_interval(&icc, ICC_2_K), 0.545746, 0.961709);
	icc_done(&icc);
}

/* R's qf(), and by qbeta() the fifth, for which qf() takes a shorter way. */
static void
quantiles_of_f_are_those_of_r(void **state)
{
	(void)state;
	assert_close(1 / fisher_quantile(0.025, 4.5, 5), 8.052780412, 5e-9);
	assert_close(1 / fisher_quantile(0.025, 5, 4.5), 7.255341702, 5e-9);
	assert_close(1 / fisher_quantile(0.025, 1, 1), 647.789011478, 5e-7);
	assert_close(1 / fisher_quantile(0.025, 120.25, 3), 3.226655018,
		     5e-9);
	assert_close(1 / fisher_quantile(0.025, 2.2, 1e6), 29.663638009,
		     5e-7);
	assert_close(fisher_quantile(0.5, 3, 3), 1, 1e-12);
	assert_true(fisher_quantile(0.025, 0, 3) == 0);
	assert_true(fisher_quantile(0.025, 3, 0) == 0);
}

/* The same, or as far apart as can be: no interval, and never a nan. */
static void
scores_that_leave_nothing_to_divide_have_no_interval(void **state)
{
	static const double scores[][2] = { { 3, 3 }, { 3, 5 }, { 5, 3 } };
	struct icc icc;

	(void)state;
	for (int a = 0; a < 3; a++)
		for (int b = 0; b < 3; b++) {
			icc_init(&icc, 2);
			icc_add(&icc, scores[a]);
			icc_add(&icc, scores[b]);
			for (int form = ICC_1_1; form <= ICC_3_K; form++) {
				struct interval i =
					icc_interval(&icc, (enum icc_form)form);

				assert_true(!i.defined || i.low <= i.high);
				assert_true(i.low > -1e9 && i.high <= 1);
			}
			icc_done(&icc);
		}
}

static void
icc_of_no_variation_or_too_few_is_not_defined(void **state)
{
	static const double same[] = { 3, 3 };
	struct icc icc;

	(void)state;
	icc_init(&icc, 2);
	icc_add(&icc, same);
	assert_false(icc_of(&icc, ICC_2_1).defined);
	icc_add(&icc, same);
	for (int form = ICC_1_1; form <= ICC_3_K; form++)
		assert_false(icc_of(&icc, (enum icc_form)form).defined);
	icc_done(&icc);
}

static void
without_variation_alpha_and_kappa_are_not_defined(void **state)
{
	static const char *const same[] = { "111", "111" };
	struct agree a;
	struct counts c;

	(void)state;
	rate(&c, same, 2, 1);
	agree_work_out(&a, &c, &c, AGREE_FIT);
	assert_figure(a.figures[AGREE_PERCENT], 1);
	for (int f = AGREE_NOMINAL; f < AGREE_COUNT; f++) {
		assert_false(a.figures[f].defined);
		assert_false(a.intervals[f].defined);
		assert_true(a.figures[f].value == 0);
	}
	counts_done(&c);
}

/* With a label nobody used, chance agreement by AC1 is 0 and not 0/0. */
static void
a_label_nobody_used_counts_for_ac1_and_not_for_alpha(void **state)
{
	static const char *const same[] = { "111", "111" };
	static const char *const some[] = { "1122", "1122" };
	double values[2] = { 0 };
	struct counts c;

	(void)state;
	rate(&c, same, 2, 2);
	assert_figure(gwet(&c, NULL, DISTANCE_SAME), 1);
	assert_false(alpha(&c, NULL, ALPHA_NOMINAL).defined);
	assert_false(fleiss(&c, NULL).defined);
	counts_done(&c);
	for (size_t labels = 2; labels < 4; labels++) {
		rate(&c, some, 2, labels);
		counts_row(&c, 0)[1]++;
		values[labels - 2] = gwet(&c, NULL, DISTANCE_SAME).value;
		assert_figure(alpha(&c, NULL, ALPHA_NOMINAL),
			      1 - 8 * 2.0 / (2 * 4 * 5));
		counts_done(&c);
	}
	assert_true(values[1] > values[0]);
}

static void
one_rater_or_nobody_gives_nothing(void **state)
{
	static const char *const one[] = { "123" };
	static const char *const nobody[] = { "..." };
	struct agree a;
	struct counts c;

	(void)state;
	rate(&c, one, 1, 3);
	agree_work_out(&a, &c, &c, AGREE_FIT);
	for (int f = 0; f < AGREE_COUNT; f++)
		assert_false(a.figures[f].defined);
	counts_done(&c);
	rate(&c, nobody, 1, 3);
	agree_work_out(&a, &c, NULL, AGREE_FIT);
	assert_number(a.units, 0);
	assert_false(a.figures[AGREE_PERCENT].defined);
	counts_done(&c);
}

static void
a_unit_with_one_answer_changes_no_alpha(void **state)
{
	static const char *const with[] = { "1122.1", "11212." };
	static const char *const without[] = { "1122", "1121" };
	double values[3];
	struct counts c;

	(void)state;
	for (int metric = 0; metric < 3; metric++) {
		rate(&c, with, 2, 2);
		values[metric] =
			alpha(&c, NULL, (enum alpha_metric)metric).value;
		counts_done(&c);
		rate(&c, without, 2, 2);
		assert_figure(alpha(&c, NULL, (enum alpha_metric)metric),
			      values[metric]);
		counts_done(&c);
	}
}

static void
values_far_from_zero_lose_nothing(void **state)
{
	struct counts c;

	(void)state;
	rate(&c, observers, 4, 5);
	for (size_t k = 0; k < 5; k++)
		c.values[k] += 9e14;
	assert_figure(alpha(&c, NULL, ALPHA_INTERVAL), 0.849107);
	assert_figure(gwet(&c, NULL, DISTANCE_LINEAR), 0.858739);
	assert_figure(gwet(&c, NULL, DISTANCE_SQUARE), 0.914001);
	counts_done(&c);
}

/* Taken three times is as good as being there three times. */
static void
a_resample_is_what_its_units_would_be(void **state)
{
	static const char *const raters[] = { "1223", "1123", "1222" };
	static const char *const thrice[] = { "122233", "111133", "122222" };
	static const uint32_t times[] = { 1, 3, 0, 2 };
	struct counts few, many;

	(void)state;
	rate(&few, raters, 3, 3);
	rate(&many, thrice, 3, 3);
	for (int metric = 0; metric < 3; metric++)
		assert_figure(alpha(&few, times, (enum alpha_metric)metric),
			      alpha(&many, NULL,
				       (enum alpha_metric)metric).value);
	for (int d = 0; d < 3; d++)
		assert_figure(gwet(&few, times, (enum distance)d),
			      gwet(&many, NULL, (enum distance)d).value);
	assert_figure(fleiss(&few, times), fleiss(&many, NULL).value);
	counts_done(&few);
	counts_done(&many);
}

/* SplitMix64 from 0 begins with e220a8397b1dcdaf, 6e789e6aa1b965f4. */
static void
draws_are_the_same_everywhere(void **state)
{
	uint32_t times[2], all[1000];
	struct bootstrap b;
	size_t sum = 0;

	(void)state;
	bootstrap_init(&b, 0);
	bootstrap_draw(&b, times, 2);
	assert_number(times[0], 1);
	assert_number(times[1], 1);
	bootstrap_draw(&b, all, 1000);
	for (size_t u = 0; u < 1000; u++)
		sum += all[u];
	assert_number(sum, 1000);
}

static void
an_interval_is_between_two_percentiles(void **state)
{
	double values[200];
	struct interval i;

	(void)state;
	for (size_t v = 0; v < 200; v++)
		values[v] = (double)(199 - v);
	i = bootstrap_interval(values, 200, 200);
	assert_true(i.defined);
	assert_close(i.low, 4, 0);
	assert_close(i.high, 194, 0);
	assert_false(bootstrap_interval(values, 99, 200).defined);
	assert_false(bootstrap_interval(values, 0, 0).defined);
}

static void
every_figure_lies_in_its_interval_and_words_need_one(void **state)
{
	struct counts c;
	struct agree a, b;

	(void)state;
	rate(&c, observers, 4, 5);
	agree_work_out(&a, &c, &c, AGREE_FIT);
	agree_work_out(&b, &c, &c, AGREE_FIT);
	for (int f = 0; f < AGREE_COUNT; f++) {
		assert_true(a.intervals[f].defined);
		assert_true(a.intervals[f].low <= a.figures[f].value);
		assert_true(a.intervals[f].high >= a.figures[f].value);
		assert_true(a.intervals[f].low == b.intervals[f].low);
	}
	assert_number(a.resamples, 2000);
	a.intervals[AGREE_AC1] = (struct interval){ true, 0.8, 0.9 };
	assert_number(agree_verdict(&a, AGREE_AC1), AGREE_FIRM);
	a.intervals[AGREE_AC1].low = 0.7;
	assert_number(agree_verdict(&a, AGREE_AC1), AGREE_TENTATIVE);
	a.intervals[AGREE_AC1].low = 0.5;
	assert_number(agree_verdict(&a, AGREE_AC1), AGREE_OPEN);
	a.intervals[AGREE_AC1].high = 0.6;
	assert_number(agree_verdict(&a, AGREE_AC1), AGREE_WEAK);
	a.intervals[AGREE_AC1].defined = false;
	assert_number(agree_verdict(&a, AGREE_AC1), AGREE_NONE);
	counts_done(&c);
}

/* Two labels more that nobody used make too many to note which two met. */
static void
alpha_of_few_labels_is_that_of_many(void **state)
{
	struct counts few, many;
	struct agree a, b;

	(void)state;
	rate(&few, observers, 4, 8);
	rate(&many, observers, 4, 10);
	agree_work_out(&a, &few, &few, AGREE_FIT);
	agree_work_out(&b, &many, &many, (long)a.resamples);
	for (int f = AGREE_ORDINAL; f <= AGREE_INTERVAL; f++) {
		assert_true(a.intervals[f].high > a.intervals[f].low);
		assert_close(a.figures[f].value, b.figures[f].value, 1e-12);
		assert_close(a.intervals[f].low, b.intervals[f].low, 1e-12);
		assert_close(a.intervals[f].high, b.intervals[f].high, 1e-12);
	}
	counts_done(&few);
	counts_done(&many);
}

static void
resamples_are_as_many_as_are_asked_for(void **state)
{
	struct counts c;
	struct agree a;

	(void)state;
	rate(&c, observers, 4, 5);
	agree_work_out(&a, &c, &c, 0);
	assert_number(a.resamples, 0);
	assert_true(a.figures[AGREE_NOMINAL].defined);
	assert_false(a.intervals[AGREE_NOMINAL].defined);
	agree_work_out(&a, &c, &c, 300);
	assert_number(a.resamples, 300);
	assert_true(a.intervals[AGREE_NOMINAL].defined);
	counts_done(&c);
}

/* Ten people, six signs, one answer that differs. */
static void
one_rare_answer_takes_alpha_to_nothing_and_it_is_told(void **state)
{
	static const double cells[] = { 10, 0, 10, 0, 10, 0,
					10, 0, 10, 0, 9, 1 };
	struct counts c;
	struct agree a;

	(void)state;
	table(&c, cells, 6, 2);
	agree_work_out(&a, &c, NULL, AGREE_FIT);
	assert_true(a.figures[AGREE_NOMINAL].value < 0.01);
	assert_true(a.figures[AGREE_AC1].value > 0.9);
	assert_true(agree_rare(&a));
	assert_true(agree_paradox(&a));
	assert_false(a.figures[AGREE_ORDINAL].defined);
	counts_done(&c);
	rate(&c, observers, 4, 5);
	agree_work_out(&a, &c, NULL, AGREE_FIT);
	assert_false(agree_rare(&a));
	assert_false(agree_paradox(&a));
	counts_done(&c);
}

static void
units_answered_alike_are_taken_together(void **state)
{
	static const char *const raters[] = { "12112", "12121" };
	static const uint32_t drawn[] = { 2, 0, 1, 2, 0 };
	struct distinct d;
	struct counts c;
	uint32_t rows[5];

	(void)state;
	rate(&c, raters, 2, 2);
	distinct_init(&d, &c);
	assert_number(d.count, 3);
	assert_number(d.row[0], d.row[2]);
	assert_number(d.row[3], d.row[4]);
	assert_number(d.times[d.row[0]], 2);
	assert_number(d.times[d.row[1]], 1);
	distinct_add(&d, rows, drawn, 5);
	assert_number(rows[d.row[0]], 3);
	assert_number(rows[d.row[1]], 0);
	assert_number(rows[d.row[3]], 2);
	distinct_done(&d);
	counts_done(&c);
}

static void
a_label_that_comes_late_keeps_what_was_counted(void **state)
{
	static const size_t units[] = { 1 }, labels[] = { 11, 0 };
	struct counts c, part;

	(void)state;
	counts_init(&c, 2, 0);
	for (size_t k = 0; k < 12; k++) {
		assert_number(counts_label(&c), k);
		counts_row(&c, 1)[k] += (double)k + 1;
	}
	assert_true(counts_given(&c, 1) == 78);
	assert_true(counts_given(&c, 0) == 0);
	counts_pick(&part, &c, units, 1, labels, 2, NULL);
	assert_true(counts_row(&part, 0)[0] == 12);
	assert_true(counts_row(&part, 0)[1] == 1);
	assert_null(part.values);
	counts_done(&part);
	counts_done(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fleiss_1971_psychiatric_diagnoses),
		cmocka_unit_test(krippendorff_two_observers_without_gaps),
		cmocka_unit_test(krippendorff_four_observers_with_gaps),
		cmocka_unit_test(gwet_four_raters_with_gaps),
		cmocka_unit_test(small_tables_of_two_labels),
		cmocka_unit_test(
			shrout_and_fleiss_1979_six_subjects_four_raters),
		cmocka_unit_test(icc_of_no_variation_or_too_few_is_not_defined),
		cmocka_unit_test(shrout_and_fleiss_1979_have_these_intervals),
		cmocka_unit_test(
			five_raters_of_eight_subjects_have_these_intervals),
		cmocka_unit_test(quantiles_of_f_are_those_of_r),
		cmocka_unit_test(
			scores_that_leave_nothing_to_divide_have_no_interval),
		cmocka_unit_test(
			without_variation_alpha_and_kappa_are_not_defined),
		cmocka_unit_test(
			a_label_nobody_used_counts_for_ac1_and_not_for_alpha),
		cmocka_unit_test(one_rater_or_nobody_gives_nothing),
		cmocka_unit_test(a_unit_with_one_answer_changes_no_alpha),
		cmocka_unit_test(values_far_from_zero_lose_nothing),
		cmocka_unit_test(a_resample_is_what_its_units_would_be),
		cmocka_unit_test(draws_are_the_same_everywhere),
		cmocka_unit_test(an_interval_is_between_two_percentiles),
		cmocka_unit_test(alpha_of_few_labels_is_that_of_many),
		cmocka_unit_test(resamples_are_as_many_as_are_asked_for),
		cmocka_unit_test(
			every_figure_lies_in_its_interval_and_words_need_one),
		cmocka_unit_test(
			one_rare_answer_takes_alpha_to_nothing_and_it_is_told),
		cmocka_unit_test(units_answered_alike_are_taken_together),
		cmocka_unit_test(
			a_label_that_comes_late_keeps_what_was_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
