/* SPDX-License-Identifier: MIT */
#include "support/recorded.h"

#include "engine/walk.h"
#include "read/load.h"
#include "support/chance.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const recorded_lists[RECORDED_LISTS] = {
	"checklists/herts-cse.ini",    "checklists/dfe-cse.ini",
	"checklists/county-lines.ini", "checklists/safeguard.ini",
	"checklists/commissioner-cse.ini", "tests/data/small.ini",
};

void
recorded_load(struct checklist *list, const char *path)
{
	struct diags diags = { 0 };
	struct buf out = { 0 };

	if (!load_checklist(list, path, NULL, &diags)) {
		diags_print(&diags, &out);
		die("%s", buf_text(&out));
	}
	diags_done(&diags);
}

void
recorded_steps(struct record *r, const struct checklist *list, int64_t began,
	       const char *reference, const struct recorded_step *steps)
{
	int64_t time = began;

	record_init(r, list, began);
	r->id[0] = 1;
	free(r->reference);
	r->reference = mem_string(reference);
	for (; steps->value != NULL; steps++) {
		time += steps->later;
		events_add(&r->events, time, steps->kind, steps->subject,
			   steps->part, steps->value);
	}
}

/* --- By chance ------------------------------------------------------------ */

static int64_t
any_time(void)
{
	static int64_t time = RECORDED_TIME;

	if (chance_below(200) == 0)
		time -= 3600;
	return time += (int64_t)chance_below(100000);
}

static const char *
any_text(void)
{
	static const char *const texts[] = {
		"", "a", "\"he dropped me off\"", "came at 10.40\nhungry",
		"=1+1", "-3", "a\tb", "back\\slash", "x,y;\"z\"",
		"caf\xc3\xa9", "\xf0\x9f\x98\x80", "  blank ",
		"\x01\x7f", "\xef\xbb\xbf.bom", "\xe2\x80\xa9 a",
	};

	return texts[chance_below(sizeof texts / sizeof *texts)];
}

/* A line of text, as a reference is. */
static const char *
any_line(void)
{
	static const char *const lines[] = {
		"a", "\"he dropped me off\"", "=1+1", "-3", "back\\slash",
		"x,y;\"z\"", "caf\xc3\xa9", "\xf0\x9f\x98\x80", "  blank ",
	};

	return lines[chance_below(sizeof lines / sizeof *lines)];
}

static void
any_detail(struct walk *walk)
{
	static const char *const days[] = { "", "2026-04-14", "2027-02-28" };
	struct events *all = &walk_record(walk)->events;
	int64_t time = all->count > 0 ? all->items[all->count - 1].time :
					any_time();
	size_t count;
	const struct detail *details = record_details(&count);

	switch (chance_below(4)) {
	case 0:
		events_add(all, time, EVENT_REVIEW, NULL, NOTE_SEEN,
			   days[chance_below(3)]);
		break;
	case 1:
		events_add(all, time, EVENT_COPY, any_text(), NOTE_SEEN,
			   any_text());
		break;
	case 2:
		events_add(all, time, EVENT_REASON, NULL, NOTE_SEEN,
			   any_text());
		break;
	default:
		events_add(all, time, EVENT_DETAIL,
			   details[chance_below((unsigned)count)].name,
			   NOTE_SEEN, any_text());
	}
}

static void
any_answer(struct walk *walk)
{
	size_t which = walk->at.indicator;

	if (walk->at.stage == WALK_QUESTION)
		walk_answer(walk, chance_below((unsigned)checklist_scale(
				  walk->list, which)->count + 1));
}

static void
any_step(struct walk *walk)
{
	struct diags diags = { 0 };
	size_t bands = walk->list->band_count;

	switch (chance_below(16)) {
	case 0:
		walk_set_note(walk, (enum note_part)chance_below(NOTE_PARTS),
			      any_text());
		break;
	case 1:
		walk_undo(walk);
		break;
	case 2:
		walk_set_tell(walk, any_text());
		break;
	case 3:
		walk_raise(walk, walk->list->bands[chance_below(
			   (unsigned)bands)].id, any_text(), &diags);
		break;
	case 4:
		any_detail(walk);
		break;
	case 5:
		walk_review(walk);
		break;
	case 6:
		walk_back(walk);
		break;
	case 7:
		if (chance_below(8) == 0)
			walk_rest(walk);
		break;
	case 8:
		walk_record(walk);
		break;
	case 9:
		walk_jump(walk, chance_below((unsigned)
					     walk->list->indicator_count));
		break;
	case 10:
		if (walk->at.stage < WALK_RESULT)
			walk_next(walk);
		break;
	default:
		any_answer(walk);
		if (walk->at.stage < WALK_RESULT)
			walk_next(walk);
	}
	diags_done(&diags);
}

void
recorded_chance(struct record *r, const struct checklist *list)
{
	struct walk walk;

	walk_init(&walk, list);
	walk.clock = any_time;
	for (unsigned left = chance_below(80); left > 0; left--)
		any_step(&walk);
	record_copy(r, walk_record(&walk));
	walk_done(&walk);
	for (size_t i = 0; i < RECORD_ID; i++)
		r->id[i] = (uint8_t)chance_below(256);
	r->id[0] |= 1;
	r->generation = chance_below(5);
	free(r->reference);
	r->reference = mem_string(any_line());
}

/* --- The same ------------------------------------------------------------- */

static bool
same_events(const struct events *a, const struct events *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++) {
		const struct event *x = &a->items[i], *y = &b->items[i];

		if (x->time != y->time || x->kind != y->kind ||
		    x->part != y->part ||
		    strcmp(x->subject, y->subject) != 0 ||
		    strcmp(x->value, y->value) != 0)
			return false;
	}
	return true;
}

bool
recorded_same(const struct record *a, const struct record *b)
{
	return memcmp(a->id, b->id, RECORD_ID) == 0 &&
		strcmp(a->reference, b->reference) == 0 &&
		a->created == b->created &&
		strcmp(a->list_id, b->list_id) == 0 &&
		strcmp(a->list_version, b->list_version) == 0 &&
		strcmp(a->list_title, b->list_title) == 0 &&
		a->list_size == b->list_size &&
		memcmp(a->list, b->list, a->list_size) == 0 &&
		a->contacts_size == b->contacts_size &&
		memcmp(a->contacts, b->contacts, a->contacts_size) == 0 &&
		strcmp(a->place, b->place) == 0 &&
		a->partial == b->partial &&
		same_events(&a->events, &b->events);
}
