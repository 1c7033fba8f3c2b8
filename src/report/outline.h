/* SPDX-License-Identifier: MIT */
/**
 * What is shown, as blocks, worded once for the full screen, the line mode
 * and the files.
 */
#ifndef REPORT_OUTLINE_H
#define REPORT_OUTLINE_H

#include "engine/walk.h"

/** What a block is; it decides how it is laid out, styled and tagged. */
enum block_kind {
	BLOCK_TITLE,   /**< once, at the top */
	BLOCK_HEADING,
	BLOCK_LEAD,    /**< the one sentence that matters most */
	BLOCK_PARA,
	BLOCK_STEP,    /**< numbered: do this */
	BLOCK_SAY,     /**< words to say on the telephone */
	BLOCK_CONTACT, /**< label: its number; text: name, and when to call */
	BLOCK_ITEM,    /**< a point of a list; label may be its title */
	BLOCK_PAIR,    /**< label and value */
	BLOCK_QUIET,   /**< small print */
	BLOCK_WARN,    /**< something to notice: a stale number */
	BLOCK_ALERT,   /**< a heading whose section comes before all else */
	BLOCK_SHEET,   /**< a heading that begins a new sheet of paper */
	BLOCK_SUB,     /**< a heading below one; its text is kept together */
	BLOCK_TICK,    /**< a box to tick, and what ticking it says */
	BLOCK_ROOM,    /**< label, and so many lines to write on */
	BLOCK_COLUMNS, /**< label and text: what two columns of rows hold */
	BLOCK_ROW,     /**< label and text: a row of these */
	BLOCK_BAR      /**< label and text, and a bar between them */
};

/** Owner: the texts; label may be NULL. */
struct block {
	enum block_kind kind;
	unsigned number; /**< of a step; lines of room; of a thousand, how
			    much of a bar is filled */
	char *label, *text;
};

struct outline {
	struct block *blocks;
	size_t count, room;
};

/** Add a block; the text is copied. */
void outline_add(struct outline *, enum block_kind, const char *label,
		 const char *text);
void outline_done(struct outline *);

/** The first screen: what it is for, its limits, how to leave. */
void outline_intro(struct outline *, const struct checklist *, bool words);

/** The all-purpose card of what to do, from nothing answered. */
void outline_card(struct outline *, const struct checklist *);

/** The same before a checklist is chosen, which would name the contacts. */
void outline_anytime(struct outline *);

/** The neutral card of numbers left behind after a normal walk. */
void outline_numbers(struct outline *, const struct checklist *);

/** A question: what is asked, what it can look like, the quiet lines. */
void outline_question(struct outline *, const struct checklist *,
		      size_t indicator);

/** What lies behind `more`: why, other explanations, ask yourself, source. */
void outline_more(struct outline *, const struct checklist *,
		  size_t indicator);

/**
 * What to do now, from what is answered so far: the card when nothing is,
 * else the steps and calls. today is YYYY-MM-DD.
 */
void outline_now(struct outline *, const struct walk *, const char *today);

/** What a rule that interrupts shows: its reason, notice, steps, calls. */
void outline_interrupt(struct outline *, const struct checklist *,
		       size_t rule);

/**
 * One line on the rule that interrupted and still fires, for every later
 * screen; nothing if there is none.
 */
void outline_alarm(struct outline *, const struct walk *);

/** Check your answers: how many are not known, not answered. */
void outline_review(struct outline *, const struct walk *);

/** The commands of a place, as keys or, for the line mode, as words. */
void outline_help(struct outline *, enum command_where, bool words);

/** One of them. */
void outline_command(struct outline *, enum command, bool words);

/** The whole checklist in words, for whoever reviews and signs it. */
void outline_explain(struct outline *, const struct checklist *,
		     const char *today);

/**
 * The checklist as a form to fill in on paper: the questions without their
 * points, and on a sheet of its own how the answers are scored.
 */
void outline_form(struct outline *, const struct checklist *,
		  const char *today);

/** The whole result. */
void outline_result(struct outline *, const struct result *,
		    const char *today);

#endif
