/* SPDX-License-Identifier: MIT */
/**
 * A conversation, one card at a time: a page to read, and rows to choose
 * from, a field to type in, or a yes to give. The full screen and the line
 * mode show cards and hand back what was typed, so that neither can do what
 * the other cannot.
 */
#ifndef DESK_CARD_H
#define DESK_CARD_H

#include "engine/command.h"
#include "report/outline.h"

/** What a card asks for. */
enum card_ask {
	CARD_READ,   /**< nothing: Enter goes on */
	CARD_ROWS,   /**< one of its rows */
	CARD_TEXT,   /**< a text, of one line */
	CARD_SECRET, /**< a text that must not be seen */
	CARD_COUNT,  /**< nothing, or counts: a digit begins them */
	CARD_AGREE   /**< yes; anything else is no */
};

/** Owner: the texts; detail may be NULL. */
struct card_row {
	char *title, *detail;
	char key; /**< the letter that chooses it, 0 for its number */
};

/** Owner: everything but wait. All zero is an empty card. */
struct card {
	enum card_ask ask;
	enum command_where where; /**< whose commands work; 0 is AT_CARD */
	struct outline page; /**< what is said; its title comes first */
	struct card_row *rows;
	size_t row_count;
	size_t row; /**< where the cursor begins; NONE: on none of them, and
		       Enter goes on without choosing */
	char *initial;  /**< of a text or counts: what stands there, or NULL */
	char *message;  /**< one sentence on what was just done, or NULL */
	const char *wait; /**< said while the answer is worked on, or NULL */
	const char *loses; /**< what leaving loses, as a question that is asked
			      before q leaves; or NULL */
	char *status; /**< beside the title, such as how far we are; or NULL */
	bool hall;   /**< a room sees it, on a projector */
	bool end;    /**< show the end of a long page first */
	bool rescue; /**< take the text also if the terminal is lost in it */
};

void card_row(struct card *, const char *title, const char *detail);

/** The same for a row that a letter chooses. */
void card_row_key(struct card *, char key, const char *title,
		  const char *detail);

void card_done(struct card *);

/** What a person did with a card. Borrowed. */
struct card_input {
	enum card_did {
		CARD_ENTER,   /**< read it */
		CARD_CHOSE,   /**< row */
		CARD_TYPED,   /**< text, maybe ""; or counts */
		CARD_YES,
		CARD_NO,
		CARD_BACK,    /**< back, or left the field */
		CARD_COMMAND, /**< command, of those of its where */
	} did;
	size_t row; /**< chosen, or with a command the cursor's; or NONE */
	const char *text; /**< wiped by whoever read it from a person */
	enum command command;
};

/** Who one talks with. */
struct talk {
	void *self;
	/** Fill in an empty card with what is to be shown now. */
	void (*show)(void *self, struct card *);
	/** Take what a person did; false ends the conversation. */
	bool (*take)(void *self, const struct card_input *);
	/**
	 * Called about once a second where it can be, unless NULL; true if
	 * another card is to be shown.
	 */
	bool (*tick)(void *self);
};

#endif
