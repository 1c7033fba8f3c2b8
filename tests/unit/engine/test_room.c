/* SPDX-License-Identifier: MIT */
/* Counts of a small room, and what they come to, worked out by hand. */
#include "test.h"

#include "base/mem.h"
#include "engine/room.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIGNS = 4, BANDS = 3 };

static char no[] = "no", yes[] = "yes", unknown[] = "unknown";
static char not_known[] = "not known", young[] = "young", old[] = "old";
static char sign_ids[SIGNS][8] = { "hurt", "gifts", "online", "age" };
static char band_ids[BANDS][8] = { "low", "mid", "high" };

static struct choice choices[] = {
	{ .id = no, .brief = no, .key = 'n' },
	{ .id = yes, .brief = yes, .key = 'y', .present = true },
	{ .id = unknown, .brief = not_known, .key = 'd',
	  .role = CHOICE_UNKNOWN },
};
static struct choice ages[] = {
	{ .id = young, .brief = young, .key = '1' },
	{ .id = old, .brief = old, .key = '2' },
};

struct fixture {
	struct scale scales[2];
	struct group group;
	struct indicator signs[SIGNS];
	struct band bands[BANDS];
	struct checklist list;
	struct room room;
	struct room_result result;
};

/* Three signs of 3 points each, two of them harm, and an age; bands from 3
 * and from 6. */
static int
setup(void **state)
{
	struct fixture *f = mem_alloc(1, sizeof *f);

	f->scales[0] = (struct scale){ NULL, choices, 3 };
	f->scales[1] = (struct scale){ NULL, ages, 2 };
	for (size_t i = 0; i < SIGNS; i++) {
		f->signs[i].id = f->signs[i].title = sign_ids[i];
		f->signs[i].gate = NONE;
		f->signs[i].kind = i == 1 ? KIND_RISK : KIND_HARM;
		f->signs[i].points[2] = 3;
	}
	f->signs[3].kind = KIND_CONTEXT;
	f->signs[3].scale = 1;
	f->signs[3].points[2] = 0;
	for (size_t b = 0; b < BANDS; b++)
		f->bands[b] = (struct band){ .id = band_ids[b],
			.title = band_ids[b], .scored = b > 0,
			.from = (int32_t)b * 3 };
	f->list = (struct checklist){
		.scales = f->scales, .scale_count = 2,
		.groups = &f->group, .group_count = 1,
		.indicators = f->signs, .indicator_count = SIGNS,
		.bands = f->bands, .band_count = BANDS, .scored = true };
	room_init(&f->room, &f->list, NULL);
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	room_done(&f->room);
	free(f);
	return 0;
}

static size_t
unit(struct fixture *f, const char *id)
{
	return room_unit(&f->room, id, strlen(id));
}

/* One person: hurt, gifts, online, age, each a key or a dot. */
static void
person(struct fixture *f, const char *answers)
{
	size_t labels[SIGNS];

	for (size_t u = 0; u < SIGNS; u++)
		labels[u] = answers[u] == '.' ? NONE :
			room_label(&f->room, u, answers + u, 1);
	room_add(&f->room, labels, NULL, false);
}

static void
fill(struct fixture *f)
{
	unit(f, "hurt");
	unit(f, "gifts");
	unit(f, "online");
	unit(f, "age");
	person(f, "yyn2");
	person(f, "yyd.");
	person(f, "ynn1");
	person(f, "y.n2");
}

static void
only_questions_and_answers_of_the_list_are_taken(void **state)
{
	struct fixture *f = *state;

	assert_number(unit(f, "hurt"), 0);
	assert_number(unit(f, "age"), 1);
	assert_number(unit(f, "hurt"), 0);
	assert_true(unit(f, "name") == NONE);
	assert_number(room_label(&f->room, 0, "unknown", 7), 2);
	assert_number(room_label(&f->room, 0, "y", 1), 1);
	assert_true(room_label(&f->room, 0, "old", 3) == NONE);
	assert_number(room_label(&f->room, 1, "old", 3), 1);
}

static void
people_are_counted_and_their_answers_lead_somewhere(void **state)
{
	struct fixture *f = *state;
	struct room_result *r = &f->result;

	fill(f);
	room_result(r, &f->room);
	assert_true(f->room.people == 4);
	assert_true(room_share(r, 0, 1).count == 4);
	assert_text(room_share(r, 2, 2).words, "not known");
	assert_number(room_labels(r, 3), 2);
	assert_true(f->room.bands[0] == 0);
	assert_true(f->room.bands[1] == 2);
	assert_true(f->room.bands[2] == 2);
	room_result_done(r);
}

/* gifts: yes yes no; online: no no no unknown; age: old young old. */
static void
the_most_divided_comes_first(void **state)
{
	struct fixture *f = *state;
	struct room_result *r = &f->result;

	fill(f);
	room_result(r, &f->room);
	assert_number(r->agenda_count, 3);
	assert_number(r->agenda[0], 1);
	assert_number(r->agenda[1], 3);
	assert_number(r->agenda[2], 2);
	assert_close(r->units[1].agreed.value, 2.0 / 6, 1e-12);
	assert_close(r->units[2].agreed.value, 6.0 / 12, 1e-12);
	assert_close(r->units[0].agreed.value, 1, 0);
	room_result_done(r);
}

/* Usually yes, yes, no, old: 6 points. Without the gifts it is 3. */
static void
what_one_answer_moves_is_known(void **state)
{
	struct fixture *f = *state;
	struct room_result *r = &f->result;

	fill(f);
	room_result(r, &f->room);
	assert_number(r->usual[0], 2);
	assert_number(r->usual[2], 1);
	assert_number(r->usual_band, 2);
	assert_true(r->model_band == NONE);
	assert_true(r->units[1].turns);
	assert_number(room_band(r, 1, 0), 1);
	assert_false(r->units[2].turns);
	assert_false(r->units[3].turns);
	assert_number(r->usual[1], 2);
	room_result_done(r);
}

/* Circumstances are left out; what is not known has no place in an order. */
static void
coefficients_are_of_signs_with_the_same_answers(void **state)
{
	struct fixture *f = *state;
	struct room_result *r = &f->result;

	fill(f);
	room_result(r, &f->room);
	assert_number(r->scale, 0);
	assert_number(r->all_units, 3);
	assert_number(r->all.units, 3);
	assert_true(r->all.answers == 11);
	assert_close(r->all.figures[AGREE_PERCENT].value,
		     (1 + 1.0 / 3 + 0.5) / 3, 1e-12);
	assert_number(r->kind_units[KIND_HARM], 2);
	assert_number(r->kind_units[KIND_RISK], 1);
	assert_number(r->kind_units[KIND_CONTEXT], 0);
	assert_number(r->kinds[KIND_HARM].units, 2);
	/* Ordered: all yes; yes yes no; all no: 7 of 10 pairs each way. */
	assert_true(r->all.figures[AGREE_ORDINAL].defined);
	assert_close(r->all.figures[AGREE_INTERVAL].value,
		     1 - 9 * 2.0 / (2 * 6 * 4), 1e-12);
	room_result_done(r);
}

/* So many people of a role who all give this answer to the first unit. */
static void
people(struct fixture *f, enum role role, const char *answer, int count)
{
	const struct room_who who = { .role = role };

	while (count-- > 0) {
		size_t labels[] = { answer[0] == '.' ? NONE :
			room_label(&f->room, 0, answer, 1) };

		room_add(&f->room, labels, &who, false);
	}
}

static void
roles_are_counted_and_shown_from_five_who_answered(void **state)
{
	struct fixture *f = *state;
	bool shown[ROLE_COUNT];

	unit(f, "hurt");
	people(f, ROLE_POLICE, "y", 3);
	people(f, ROLE_POLICE, "n", 2);
	people(f, ROLE_HEALTH, "y", 4);
	people(f, ROLE_HEALTH, ".", 3);
	assert_false(room_roles(&f->room, 0, shown)); /* four could be had */
	people(f, ROLE_NONE, "d", 1);
	assert_true(room_roles(&f->room, 0, shown));
	assert_true(shown[ROLE_POLICE]);
	assert_false(shown[ROLE_HEALTH]);
	assert_true(room_role_count(&f->room, ROLE_POLICE, 0, 1) == 3);
	assert_true(room_role_count(&f->room, ROLE_POLICE, 0, 0) == 2);
	assert_true(room_role_given(&f->room, ROLE_HEALTH, 0) == 4);
	assert_true(counts_row(&f->room.counts, 0)[1] == 7);
	assert_true(f->room.people == 13);
}

/* Each question is asked on its own: here the fifth did not answer it. */
static void
a_role_shown_for_one_need_not_be_for_another(void **state)
{
	struct fixture *f = *state;
	const struct room_who who = { .role = ROLE_YOUTH };
	bool shown[ROLE_COUNT];

	unit(f, "hurt");
	unit(f, "gifts");
	for (int i = 0; i < 5; i++) {
		size_t labels[] = { 1, i < 4 ? 1 : NONE };

		room_add(&f->room, labels, &who, false);
	}
	assert_true(room_roles(&f->room, 0, shown));
	assert_true(shown[ROLE_YOUTH]);
	assert_false(room_roles(&f->room, 1, shown));
	assert_false(shown[ROLE_YOUTH]);
}

static void
model_answers_are_held_against_the_room(void **state)
{
	struct fixture *f = *state;
	struct room_result *r = &f->result;
	uint8_t values[SIGNS] = { 2, 1, 0, 2 };
	struct case_child child = { .outcome = 1,
		.answers = { .count = SIGNS, .values = values } };

	f->room.child = &child;
	fill(f);
	room_result(r, &f->room);
	assert_close(r->units[0].model.value, 1, 0);
	assert_close(r->units[1].model.value, 1.0 / 3, 1e-12);
	assert_false(r->units[2].model.defined);
	assert_number(r->model_band, 1);
	room_result_done(r);
}

/* Without a list. */

static void
any(struct room *r, const char *const *rows, size_t count)
{
	room_init(r, NULL, NULL);
	room_unit(r, "a", 1);
	room_unit(r, "b", 1);
	for (size_t i = 0; i < count; i += 2) {
		size_t labels[2];

		for (size_t u = 0; u < 2; u++)
			labels[u] = rows[i + u] == NULL ? NONE :
				room_label(r, u, rows[i + u],
					   strlen(rows[i + u]));
		room_add(r, labels, NULL, false);
	}
}

static void
whole_numbers_have_an_order_and_words_none(void **state)
{
	static const char *const numbers[] = { "10", "9", "9", "-1", "10",
					       NULL };
	static const char *const words[] = { "10", "9", "9", "09" };
	struct room_result r;
	struct room room;

	(void)state;
	any(&room, numbers, 6);
	room_result(&r, &room);
	assert_text(room_share(&r, 0, 0).id, "-1");
	assert_text(room_share(&r, 0, 1).id, "9");
	assert_text(room_share(&r, 0, 2).id, "10");
	assert_true(room_share(&r, 0, 2).count == 2);
	assert_true(r.all.figures[AGREE_INTERVAL].defined);
	assert_true(r.usual_band == NONE);
	room_result_done(&r);
	room_done(&room);
	any(&room, words, 4);
	room_result(&r, &room);
	assert_text(room_share(&r, 0, 0).id, "09");
	assert_true(r.all.figures[AGREE_NOMINAL].defined);
	assert_false(r.all.figures[AGREE_INTERVAL].defined);
	room_result_done(&r);
	room_done(&room);
}

static void
nobody_gives_an_empty_result(void **state)
{
	struct fixture *f = *state;
	struct room_result r;
	struct room room;

	unit(f, "hurt");
	room_result(&r, &f->room);
	assert_number(r.agenda_count, 0);
	assert_false(r.all.figures[AGREE_PERCENT].defined);
	room_result_done(&r);
	any(&room, NULL, 0);
	room_result(&r, &room);
	assert_number(r.agenda_count, 0);
	room_result_done(&r);
	room_done(&room);
}

static void
labels_are_found_among_thousands(void **state)
{
	struct labels l = { 0 };
	char text[16];

	(void)state;
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < 5000; i++) {
			snprintf(text, sizeof text, "%d", i);
			assert_number(labels_find(&l, text, strlen(text)), i);
		}
	assert_number(l.count, 5000);
	assert_number(labels_get(&l, "4999x", 4), 4999);
	assert_number(labels_get(&l, "x", 1), 5000);
	labels_done(&l);
	assert_number(labels_get(&l, "x", 1), 0);
}

static void
only_numbers_written_plainly_are_whole(void **state)
{
	static const char *const not[] = { "", "-", "1.0", "01", "+1", "-0",
		"1e3", " 1", "1 ", "1234567890123456", "--1" };
	double value;

	(void)state;
	assert_true(labels_whole("0", &value) && value == 0);
	assert_true(labels_whole("-17", &value) && value == -17);
	assert_true(labels_whole("123456789012345", &value));
	for (size_t i = 0; i < sizeof not / sizeof *not; i++)
		assert_false(labels_whole(not[i], &value));
}

#define room_test(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		room_test(only_questions_and_answers_of_the_list_are_taken),
		room_test(people_are_counted_and_their_answers_lead_somewhere),
		room_test(the_most_divided_comes_first),
		room_test(what_one_answer_moves_is_known),
		room_test(coefficients_are_of_signs_with_the_same_answers),
		room_test(model_answers_are_held_against_the_room),
		room_test(nobody_gives_an_empty_result),
		room_test(roles_are_counted_and_shown_from_five_who_answered),
		room_test(a_role_shown_for_one_need_not_be_for_another),
		cmocka_unit_test(whole_numbers_have_an_order_and_words_none),
		cmocka_unit_test(labels_are_found_among_thousands),
		cmocka_unit_test(only_numbers_written_plainly_are_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
