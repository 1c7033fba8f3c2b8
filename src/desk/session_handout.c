/* SPDX-License-Identifier: MIT */
/* Pages to keep or hand out, saved to a file that the trainer names. */
#include "base/file.h"
#include "desk/session_parts.h"
#include "report/parts.h"
#include "report/render.h"
#include "report/room.h"

#include <stdlib.h>
#include <string.h>

static const char *
title_of(const struct session *s)
{
	return s->handout == HANDOUT_ROOM ? "The room's result, to hand out" :
		"The room's result, for the trainer";
}

void
scene_handout_show(struct session *s, struct card *c)
{
	struct buf name = { 0 };

	outline_add(&c->page, BLOCK_TITLE, NULL, title_of(s));
	outline_add(&c->page, BLOCK_PARA, NULL, "The name of the file, a page "
		    "of HTML to print. ~/ is your home folder. Nobody is "
		    "named in it.");
	buf_printf(&name, "%s-%s.html", s->want.study->id,
		   s->handout == HANDOUT_ROOM ? "room" : "trainer");
	c->ask = CARD_TEXT;
	c->initial = mem_string(s->path != NULL ? s->path : buf_text(&name));
	buf_done(&name);
}

/* How the room voted on what to do, each time it did. */
static void
put_votes(const struct session *s, struct outline *o)
{
	const struct workshop *w = &s->w;
	size_t asked = w->topics - VOTE_COUNT;

	for (size_t at = 0; at < VOTE_COUNT * w->rounds; at++) {
		size_t topic = asked + at / w->rounds, round = at % w->rounds;
		struct buf when = { 0 }, split = { 0 };

		hall_split(&split, w, round, 0, topic);
		hall_when(&when, w, round);
		if (round == 0)
			outline_add(o, BLOCK_SUB, NULL,
				    workshop_topic(w, topic).title);
		outline_add(o, BLOCK_PAIR, buf_text(&when), split.size > 0 ?
			    buf_text(&split) : "nobody was counted");
		buf_done(&when);
		buf_done(&split);
	}
}

/* A child's room a time, one after the other. */
static void
put_page(const struct session *s, struct buf *out)
{
	const struct case_study *study = s->want.study;
	struct outline o = { 0 };

	for (size_t i = 0; i < study->child_count; i++) {
		struct room room;
		struct room_result result;
		struct room_report report = {
			.result = &result, .study = study,
			.room_only = s->handout == HANDOUT_ROOM,
		};

		workshop_room(&room, &s->w, workshop_reading(&s->w), i);
		if (i == 0 || room.people > 0) {
			room_result(&result, &room);
			outline_room(&o, &report);
			room_result_done(&result);
		}
		room_done(&room);
	}
	outline_add(&o, BLOCK_SHEET, NULL, "How the room voted");
	put_votes(s, &o);
	render_html(out, &o, title_of(s), study->language);
	outline_done(&o);
}

static void
write_page(struct session *s, bool replace)
{
	struct buf out = { 0 }, why = { 0 };
	enum file_saved is;

	put_page(s, &out);
	is = file_save(s->path, out.data, out.size, replace, &why);
	if (is == FILE_SAVED) {
		char *full = realpath(s->path, NULL);

		session_say(s, "Saved to %s.", full != NULL ? full : s->path);
		free(full);
		free(s->path);
		s->path = NULL;
		session_go(s, SCENE_STEP);
	} else if (is == FILE_EXISTS) {
		session_go(s, SCENE_REPLACE);
	} else {
		session_say(s, "Not saved: %s", buf_text(&why));
		session_go(s, SCENE_FILE);
	}
	buf_done(&out);
	buf_done(&why);
}

/* The path that is meant: a name without an ending gets that of a page. */
static char *
named(const char *typed)
{
	char *path = file_path(typed);
	const char *slash = strrchr(path, '/');
	struct buf out = { 0 };

	buf_puts(&out, path);
	if (strchr(slash != NULL ? slash : path, '.') == NULL)
		buf_puts(&out, ".html");
	free(path);
	return buf_take(&out);
}

void
scene_handout_take(struct session *s, const struct card_input *in)
{
	if (in->did != CARD_TYPED || *in->text == '\0') {
		session_go(s, SCENE_STEP);
		return;
	}
	free(s->path);
	s->path = named(in->text);
	write_page(s, false);
}

void
scene_over_show(struct session *s, struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Replace the file?");
	part_format(&c->page, BLOCK_PARA, NULL, "There is a file %s already. "
		    "What is in it would be gone.", s->path);
	c->ask = CARD_AGREE;
}

void
scene_over_take(struct session *s, const struct card_input *in)
{
	if (in->did == CARD_YES)
		write_page(s, true);
	else
		session_go(s, SCENE_FILE);
}
