/* SPDX-License-Identifier: MIT */
/*
 * There is no child in it, so that nothing is sealed; and no name is asked
 * for. Nothing is written before the end.
 */
#include "desk/rehearse.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>

enum { SEAT_MOST = 40, TRIES = 100 };

void
rehearse_begin(struct rehearse *r, const struct case_study *study,
	       size_t child, const struct rehearse_who *who,
	       const char *folder)
{
	*r = (struct rehearse){ .who = *who, .folder = folder };
	rehearse_init(&r->at, study, child);
}

void
rehearse_end(struct rehearse *r)
{
	rehearse_done(&r->at);
	buf_done(&r->path);
	buf_done(&r->why);
}

/* --- The answers file ----------------------------------------------------- */

/* What may stand in the name of a file. */
static char *
file_part(const char *seat)
{
	char *part = mem_stringn(*seat ? seat : "seat", SEAT_MOST);

	for (char *p = part; *p != '\0'; p++)
		if (strchr("abcdefghijklmnopqrstuvwxyz0123456789-_"
			   "ABCDEFGHIJKLMNOPQRSTUVWXYZ", *p) == NULL)
			*p = '-';
	return part;
}

/* A file that is there already is another person's, and stays. */
static void
save(struct rehearse *r)
{
	char *part = file_part(r->who.seat);
	enum file_saved saved = FILE_EXISTS;
	struct buf bytes = { 0 };

	rehearse_csv(&bytes, &r->at, &r->who);
	for (int i = 1; i < TRIES && saved == FILE_EXISTS; i++) {
		buf_clear(&r->path);
		buf_printf(&r->path, "%s/%s-%s", r->folder, r->at.study->id,
			   part);
		if (i > 1)
			buf_printf(&r->path, "-%d", i);
		buf_puts(&r->path, ".csv");
		saved = file_save(buf_text(&r->path), bytes.data, bytes.size,
				  false, &r->why);
	}
	if (saved == FILE_EXISTS)
		buf_puts(&r->why, "There are too many of that name.");
	r->kept = saved == FILE_SAVED;
	buf_done(&bytes);
	free(part);
}

static void
finish(struct rehearse *r)
{
	if (r->ended || r->at.place != REHEARSE_END)
		return;
	r->ended = true;
	if (r->folder != NULL)
		save(r);
}

/* --- The conversation ----------------------------------------------------- */

static void
show_question(const struct rehearse *r, struct card *c)
{
	const struct scale *scale = checklist_scale(&r->at.study->list,
						    r->at.at);
	struct buf progress = { 0 };

	c->ask = CARD_ROWS;
	c->row = r->at.values[r->at.at] != 0 ?
		(size_t)r->at.values[r->at.at] - 1 : NONE;
	for (size_t k = 0; k < scale->count; k++)
		card_row_key(c, scale->choices[k].key,
			     scale->choices[k].label, NULL);
	rehearse_progress(&progress, &r->at);
	c->status = buf_take(&progress);
}

static void
show_end(struct rehearse *r, struct card *c)
{
	struct buf out = { 0 };

	if (r->kept)
		buf_printf(&out, "Your answers are in %s. Anybody who can "
			   "read it can see them.", buf_text(&r->path));
	else if (r->folder != NULL)
		buf_printf(&out, "Your answers were not kept. %s",
			   buf_text(&r->why));
	if (out.size > 0)
		c->message = buf_take(&out);
}

/* What leaving now would lose, as a question, or NULL. */
static const char *
loses(const struct rehearse *r)
{
	size_t answered;

	rehearse_asked(&r->at, &answered);
	if (answered == 0 || r->at.place == REHEARSE_END)
		return NULL;
	return r->folder == NULL ?
		"Your answers would be lost. Leave all the same?" :
		"Your answers would be lost: they are written into the folder "
		"only at the end. Leave all the same?";
}

static void
talk_show(void *self, struct card *c)
{
	struct rehearse *r = self;

	outline_rehearse(&c->page, &r->at);
	c->ask = CARD_READ;
	c->where = AT_CARD;
	c->loses = loses(r);
	if (r->at.place == REHEARSE_QUESTION)
		show_question(r, c);
	else if (r->at.place == REHEARSE_END)
		show_end(r, c);
	if (r->say != NULL) {
		mem_drop(&c->message);
		c->message = mem_string(r->say);
	}
	r->say = NULL;
}

/* Who has seen the reading does not answer anew. */
static void
go_back(struct rehearse *r)
{
	if (r->at.place == REHEARSE_END)
		r->say = "The reading is the end. Enter leaves.";
	else if (!rehearse_back(&r->at))
		r->say = "This is the beginning; q leaves.";
}

static bool
talk_take(void *self, const struct card_input *in)
{
	struct rehearse *r = self;
	bool ended = r->at.place == REHEARSE_END, on = !ended;

	switch (in->did) {
	case CARD_CHOSE:
		r->at.values[r->at.at] = (uint8_t)(in->row + 1);
		rehearse_next(&r->at);
		break;
	case CARD_ENTER:
		rehearse_next(&r->at);
		break;
	case CARD_BACK:
		on = true;
		go_back(r);
		break;
	default:
		break;
	}
	finish(r);
	return on;
}

struct talk
rehearse_talk(struct rehearse *r)
{
	return (struct talk){ .self = r, .show = talk_show,
			      .take = talk_take };
}
