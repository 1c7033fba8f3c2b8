/* SPDX-License-Identifier: MIT */
/**
 * What the files of a session share.
 */
#ifndef DESK_SESSION_PARTS_H
#define DESK_SESSION_PARTS_H

#include "desk/session.h"
#include "report/hall.h"

/** What is shown. */
enum scene {
	SCENE_KEPT,  /**< go on with what was kept, or begin anew? */
	SCENE_STEP,  /**< the step we are at */
	SCENE_STEPS, /**< the list of them */
	SCENE_WHOSE, /**< whose sheets are typed in */
	SCENE_SHEET, /**< a sheet */
	SCENE_FILE,  /**< the name of a file to save to */
	SCENE_REPLACE, /**< replace that file? */
	SCENE_CLEAR, /**< forget what is kept? */
	SCENE_COUNT
};

/** What can be saved at the end. */
enum handout { HANDOUT_ROOM, HANDOUT_TRAINER };

struct session {
	struct session_want want;
	struct workshop w;
	struct hold hold;
	enum scene scene;
	bool kept_bad; /**< what is kept cannot be used */
	bool beside;   /**< sheets alone, of a workshop open elsewhere */
	struct hold_seen seen; /**< the file of such sheets */
	bool files;    /**< answers were read from files this time */
	bool changed, unkept; /**< since it was saved; and cannot be */
	bool timer;
	int64_t last; /**< when the clock was read */
	size_t home;  /**< the list that a topic was opened from, or NONE */
	struct step aside; /**< a topic without a step of its own */
	bool is_aside;
	size_t row;   /**< where the cursor of that list goes back to */
	size_t child; /**< whose sheets */
	enum handout handout;
	char *typed, *path; /**< a name of a file */
	struct buf message;
};

/** The step that is shown: the workshop's, or a topic opened beside it. */
struct step *session_step(struct session *);

/** Seconds since 1970; 0 without a clock. */
int64_t session_now(const struct session *);

/** Show this next. */
void session_go(struct session *, enum scene);

/** Say a sentence on the next card. */
void session_say(struct session *, const char *format, ...)
	MEM_FORMAT(2, 3);

/** Open a topic from the list we are at, shown so far. */
void session_open(struct session *, size_t round, size_t child, size_t topic,
		  int32_t shown, size_t row);

/** Go to a step. */
void session_jump(struct session *, size_t step);

/** One step on or back, or back to the list that a topic was opened from. */
void session_next(struct session *);
void session_back(struct session *);

/* What each scene shows and takes. */
void scene_step_show(struct session *, struct card *);
void scene_step_take(struct session *, const struct card_input *);
void scene_steps_show(struct session *, struct card *);
void scene_steps_take(struct session *, const struct card_input *);
void scene_whose_show(struct session *, struct card *);
void scene_whose_take(struct session *, const struct card_input *);
void scene_sheet_show(struct session *, struct card *);
void scene_sheet_take(struct session *, const struct card_input *);
void scene_handout_show(struct session *, struct card *);
void scene_handout_take(struct session *, const struct card_input *);
void scene_over_show(struct session *, struct card *);
void scene_over_take(struct session *, const struct card_input *);

/** Lists of the step that is shown: their rows, and what choosing one does. */
void session_rows(struct session *, struct card *);
void session_chose(struct session *, size_t row);

/** Begin to type sheets in. */
void session_sheets(struct session *);

/**
 * Take in the sheets that were typed in on another terminal since; true if
 * there is anything new.
 */
bool session_take_in(struct session *);

/** Type sheets in beside the workshop; false, and why, if it cannot be. */
bool session_aside(struct session *, struct buf *why);

/** Of sheets beside it: if the workshop was begun anew, so are they. */
void session_anew(struct session *);

#endif
