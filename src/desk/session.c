/* SPDX-License-Identifier: MIT */
/*
 * Whatever was changed is kept before the next card is shown. That it cannot
 * be kept is said once, and never stops a workshop: the room is waiting.
 */
#include "desk/session_parts.h"

#include "report/parts.h"

#include <stdlib.h>
#include <string.h>

enum { MINUTE = 60 };

/* --- Beginning and ending ------------------------------------------------- */

int64_t
session_now(const struct session *s)
{
	return s->want.clock != NULL ? s->want.clock() : 0;
}

/* Was it only opened, and nothing done? */
static bool
untouched(const struct session *s)
{
	const struct workshop *w = &s->w;

	return w->at == 0 && w->sheet_count == 0 && w->step_count > 1 &&
		w->stages[1].seconds == 0;
}

/* What was found where it is kept; false if it cannot be held. */
static bool
found(struct session *s, enum hold_found is, struct buf *why)
{
	switch (is) {
	case HOLD_BUSY:
		if (s->want.enter)
			return session_aside(s, why);
		buf_puts(why, "this workshop is open in another heed; beside "
			 "it --notes shows the trainer's page, and --enter "
			 "takes sheets");
		return false;
	case HOLD_NOWHERE:
		session_say(s, "It cannot be kept, and is lost when heed "
			    "ends. %s", buf_text(why));
		buf_clear(why);
		s->unkept = true;
		return true;
	case HOLD_KEPT:
	case HOLD_BAD:
		if (is == HOLD_KEPT && untouched(s))
			return true;
		s->scene = SCENE_KEPT;
		s->kept_bad = is == HOLD_BAD;
		if (s->kept_bad)
			session_say(s, "%s", buf_text(why));
		buf_clear(why);
		return true;
	default:
		buf_clear(why);
		return true;
	}
}

/* Sheets typed in beside it, and those to be typed in here. */
static void
begin_with_sheets(struct session *s)
{
	if (s->beside)
		return;
	s->seen.there = true;
	session_take_in(s);
	if (s->want.enter && s->scene == SCENE_STEP)
		session_sheets(s);
}

struct session *
session_new(const struct session_want *want, struct buf *why)
{
	struct session *s = mem_alloc(1, sizeof *s);
	enum hold_found is = HOLD_NEW;

	s->want = *want;
	s->scene = SCENE_STEP;
	s->timer = want->clock != NULL;
	s->home = s->row = NONE;
	workshop_init(&s->w, want->study);
	s->last = session_now(s);
	if (want->folder != NULL)
		is = hold_open(&s->hold, HOLD_WORKSHOP, want->folder,
			       s->last, &s->w, why);
	s->changed = true;
	if (!found(s, is, why)) {
		session_free(s);
		return NULL;
	}
	begin_with_sheets(s);
	return s;
}

void
session_free(struct session *s)
{
	workshop_done(&s->w);
	hold_close(&s->hold);
	free(s->typed);
	free(s->path);
	buf_done(&s->message);
	free(s);
}

void
session_unfile(struct session *s)
{
	workshop_drop(&s->w, SHEET_FILE);
	s->changed = true;
}

void
session_add(struct session *s, const uint8_t *values, enum role role,
	    size_t child)
{
	struct sheet *sheet = workshop_sheet(&s->w, role, child);

	sheet->from = SHEET_FILE;
	memcpy(sheet->values, values, s->want.study->list.indicator_count);
	s->changed = s->files = true;
}

const char *
session_path(const struct session *s)
{
	return s->hold.path;
}

bool
session_beside(const struct session *s)
{
	return s->beside;
}

bool
session_unkept(const struct session *s)
{
	return s->unkept;
}

/* --- Moving --------------------------------------------------------------- */

struct step *
session_step(struct session *s)
{
	return s->is_aside ? &s->aside : &s->w.steps[s->w.at];
}

void
session_go(struct session *s, enum scene scene)
{
	s->scene = scene;
}

void
session_say(struct session *s, const char *format, ...)
{
	va_list args;

	if (s->message.size > 0)
		buf_putc(&s->message, ' ');
	va_start(args, format);
	buf_vprintf(&s->message, format, args);
	va_end(args);
}

void
session_open(struct session *s, size_t round, size_t child, size_t topic,
	     int32_t shown, size_t row)
{
	size_t step = workshop_find(&s->w, round, child, topic);

	s->home = s->w.at;
	s->row = row;
	if (step != NONE) {
		s->w.at = step;
		if (s->w.steps[step].shown < shown)
			s->w.steps[step].shown = shown;
		return;
	}
	s->is_aside = true;
	s->aside = (struct step){
		.kind = STEP_TOPIC, .round = round, .child = child,
		.topic = topic, .stage = s->w.steps[s->w.at].stage,
		.shown = shown,
	};
}

/* Back to the list that a topic was opened from, if it was. */
static bool
go_home(struct session *s)
{
	if (s->home == NONE)
		return false;
	s->w.at = s->home;
	s->home = NONE;
	s->is_aside = false;
	return true;
}

void
session_jump(struct session *s, size_t step)
{
	s->home = NONE;
	s->is_aside = false;
	s->row = NONE;
	s->w.at = step;
	session_go(s, SCENE_STEP);
}

void
session_next(struct session *s)
{
	if (go_home(s)) {
		s->row++;
		return;
	}
	s->row = NONE;
	if (!workshop_next(&s->w))
		session_say(s, "This is the last page.");
}

void
session_back(struct session *s)
{
	if (go_home(s))
		return;
	s->row = NONE;
	if (!workshop_back(&s->w))
		session_say(s, "This is the first page. q leaves; what was "
			    "counted is kept.");
}

/* --- What was kept -------------------------------------------------------- */

static void
show_kept(struct session *s, struct card *c)
{
	struct buf step = { 0 };
	int64_t moment;

	outline_add(&c->page, BLOCK_TITLE, NULL, s->kept_bad ?
		    "What was kept cannot be used" :
		    "Go on with this workshop?");
	if (s->kept_bad) {
		outline_add(&c->page, BLOCK_PARA, NULL, "It can be put aside, "
			    "where nothing is lost, and begun anew.");
	} else {
		hall_step(&step, &s->w, &s->w.steps[s->w.at]);
		if (date_moment(s->hold.began, &moment)) {
			char words[DATE_WORDS];

			date_moment_words(words, moment);
			outline_add(&c->page, BLOCK_PAIR, "Begun", words);
		}
		outline_add(&c->page, BLOCK_PAIR, "It stopped at",
			    buf_text(&step));
		part_format(&c->page, BLOCK_PAIR, "Sheets typed in or read",
			    "%zu", s->w.sheet_count);
		card_row(c, "Go on where it stopped", NULL);
	}
	card_row(c, "Begin anew",
		 "What was kept is put aside, and can be found again");
	c->ask = CARD_ROWS;
	buf_done(&step);
}

/* Begin anew: counts of files that were just read stay. False if what was kept
 * cannot be put aside, and then nothing is begun. */
static bool
begin_anew(struct session *s)
{
	struct workshop old = s->w;
	struct buf words = { 0 };
	bool aside = hold_aside(&s->hold, session_now(s), &words);

	session_say(s, "%s", buf_text(&words));
	buf_done(&words);
	if (!aside)
		return false;
	workshop_init(&s->w, s->want.study);
	for (size_t i = 0; i < old.sheet_count; i++)
		if (old.sheets[i].from == SHEET_FILE && s->files)
			session_add(s, old.sheets[i].values,
				    old.sheets[i].role, old.sheets[i].child);
	workshop_done(&old);
	s->changed = true;
	return true;
}

static bool
take_kept(struct session *s, const struct card_input *in)
{
	if (in->did == CARD_BACK)
		return false;
	if (in->did != CARD_CHOSE)
		return true;
	if ((s->kept_bad || in->row == 1) && !begin_anew(s))
		return true;
	session_go(s, SCENE_STEP);
	if (s->want.enter)
		session_sheets(s);
	return true;
}

/* --- Forgetting it -------------------------------------------------------- */

static void
show_clear(struct session *s, struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Forget what was counted?");
	part_format(&c->page, BLOCK_PARA, NULL, "All counts and sheets of "
		    "this workshop go, and %s with them; so does what was put "
		    "aside before.", s->hold.path);
	c->ask = CARD_AGREE;
}

static void
take_clear(struct session *s, const struct card_input *in)
{
	session_go(s, SCENE_STEP);
	if (in->did != CARD_YES)
		return;
	if (!hold_forget(&s->hold, session_now(s))) {
		session_say(s, "%s cannot be removed.", s->hold.path);
		return;
	}
	workshop_done(&s->w);
	workshop_init(&s->w, s->want.study);
	session_jump(s, 0);
	session_say(s, "Forgotten. This is a new workshop.");
	s->changed = false;
}

/* --- The clock ------------------------------------------------------------ */

/* Let time pass; true if another minute is to be shown. */
static bool
pass_time(struct session *s)
{
	int64_t is = session_now(s), before, after;
	const struct stage *stage;

	/* A clock that was set must not make time. */
	if (is > s->last && is - s->last < 24 * 60 * MINUTE)
		before = is - s->last;
	else
		before = 0;
	s->last = is;
	if (s->scene == SCENE_KEPT || before == 0)
		return false;
	stage = &s->w.stages[s->w.steps[s->w.at].stage];
	after = before + stage->seconds;
	before = stage->seconds;
	workshop_spend(&s->w, after - before);
	return before / MINUTE != after / MINUTE;
}

/* --- The conversation ----------------------------------------------------- */

struct scene_talk {
	void (*show)(struct session *, struct card *);
	void (*take)(struct session *, const struct card_input *);
};

static const struct scene_talk scenes[SCENE_COUNT] = {
	[SCENE_KEPT] = { show_kept, NULL },
	[SCENE_STEP] = { scene_step_show, scene_step_take },
	[SCENE_STEPS] = { scene_steps_show, scene_steps_take },
	[SCENE_WHOSE] = { scene_whose_show, scene_whose_take },
	[SCENE_SHEET] = { scene_sheet_show, scene_sheet_take },
	[SCENE_FILE] = { scene_handout_show, scene_handout_take },
	[SCENE_REPLACE] = { scene_over_show, scene_over_take },
	[SCENE_CLEAR] = { show_clear, take_clear },
};

static void
keep(struct session *s)
{
	struct buf why = { 0 };

	if (s->changed && !hold_save(&s->hold, &s->w, &why)) {
		if (!s->unkept)
			session_say(s, "This is not kept, and is lost when "
				    "heed ends: %s", buf_text(&why));
		s->unkept = true;
	} else if (s->changed && s->hold.path != NULL) {
		s->unkept = false;
	}
	s->changed = false;
	buf_done(&why);
}

static void
talk_show(void *self, struct card *c)
{
	struct session *s = self;
	struct buf status = { 0 };

	session_take_in(s);
	if (s->scene != SCENE_KEPT)
		keep(s);
	if (s->beside)
		hold_changed(&s->seen, s->hold.path);
	c->where = s->scene == SCENE_STEP ? AT_WORKSHOP : AT_CARD;
	c->hall = s->scene == SCENE_STEP;
	scenes[s->scene].show(s, c);
	if (s->timer && s->scene == SCENE_STEP) {
		hall_minutes(&status, &s->w, session_step(s)->stage);
		c->status = buf_take(&status);
	}
	if (s->message.size > 0)
		c->message = buf_take(&s->message);
}

static bool
talk_take(void *self, const struct card_input *in)
{
	struct session *s = self;
	enum scene before = s->scene;

	pass_time(s);
	session_anew(s);
	s->changed = true;
	if (before == SCENE_KEPT)
		return take_kept(s, in);
	scenes[before].take(s, in);
	if (!s->beside || s->scene != SCENE_STEP)
		return true;
	/* There are no steps here: another child's sheets, or the end. */
	if (before == SCENE_SHEET && s->want.study->child_count > 1)
		session_go(s, SCENE_WHOSE);
	return s->scene == SCENE_WHOSE;
}

/* Another minute: show it, and keep how long it took. */
static bool
talk_tick(void *self)
{
	struct session *s = self;
	bool minute = pass_time(s), more = session_take_in(s);

	if (minute)
		s->changed = true;
	return (more || (minute && s->timer)) && s->scene == SCENE_STEP;
}

struct talk
session_talk(struct session *s)
{
	return (struct talk){ s, talk_show, talk_take, talk_tick };
}
