/* SPDX-License-Identifier: MIT */
/**
 * A card of a conversation on the full screen, as plain data like struct app:
 * keys change it, drawing cannot.
 */
#ifndef UI_CARD_H
#define UI_CARD_H

#include "desk/card.h"
#include "desk/secret.h"
#include "report/render.h"
#include "ui/edit.h"
#include "ui/frame.h"
#include "ui/leave.h"
#include "ui/paste.h"

/** What lies over a card. */
enum card_over {
	CARD_BARE,
	CARD_HELP, /**< its keys */
	CARD_NOW,  /**< what to do now */
	CARD_DROP, /**< drop what was typed? */
	CARD_LEAVE /**< leave, and lose what was done? */
};

/** Owner: all but walk and today. All zero is ready for card_show(). */
struct card_view {
	const struct walk *walk; /**< that it is held in, borrowed; or NULL */
	const char *today;       /**< YYYY-MM-DD, borrowed */
	struct card card;
	int rows, cols; /**< of the screen */
	enum card_over over;
	struct render_lines lines; /**< the text of what is shown */
	int scroll, below; /**< its first line; that of the card below */
	size_t cursor;     /**< a row of the card, or NONE */
	size_t first;      /**< the first row shown */
	bool counting;     /**< counts are being typed */
	struct edit field;
	struct secret secret;
	char *message; /**< one line on what was just done, or NULL */
	struct leave leave;
	bool blank;
	struct paste paste;
	struct card_input input; /**< after EFFECT_TAKE */
};

/** Show a card, which is taken over and left empty. */
void card_show(struct card_view *, struct card *);

/** Show it in the place of one that is read: where one is in it stays. */
void card_renew(struct card_view *, struct card *);

/** May the card be replaced by itself now? */
bool card_idle(const struct card_view *);

/** The screen has this size now. */
void card_size(struct card_view *, int rows, int cols);

/** Take a key. EFFECT_TAKE: hand input over, then call card_taken(). */
enum effect card_key(struct card_view *, int key);

/**
 * Take a key that was typed before the card was seen, maybe into a field: it
 * leaves, if it is one of those that do there, and does nothing else.
 */
enum effect card_drop(struct card_view *, int key, bool field);

/** Say what is said while the answer is worked on. */
void card_wait(struct card_view *);

/** What was typed was used: wipe it. */
void card_taken(struct card_view *);

/** Draw it all. */
void card_draw(const struct card_view *, struct frame *);

/** Wipe and release. */
void card_close(struct card_view *);

#endif
