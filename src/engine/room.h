/* SPDX-License-Identifier: MIT */
/**
 * What a room answered, person by person, as nothing but counts; and what can
 * be said of it: where it was divided, and what that moves.
 */
#ifndef ENGINE_ROOM_H
#define ENGINE_ROOM_H

#include "engine/abacus.h"
#include "engine/agree.h"
#include "engine/labels.h"
#include "engine/roles.h"
#include "engine/scores.h"
#include "model/case.h"

/**
 * Answers of a room. A unit is a question of the checklist, or without one
 * whatever a column is called; a label is an answer.
 * Owner: everything but list and child, which are borrowed.
 */
struct room {
	const struct checklist *list; /**< NULL: labels as they come */
	const struct case_child *child; /**< with the model answers, or NULL */
	struct labels units;
	struct labels labels;   /**< without a checklist */
	size_t *questions;      /**< by unit; NULL without a checklist */
	size_t question_room;
	struct counts counts;   /**< with one, a label is a choice's index */
	struct counts roles[ROLE_COUNT]; /**< with one, the same of each role;
					    nothing of those of none */
	double people, refused; /**< those counted, and those left out */
	double others;          /**< rows about another child of the case */
	double *bands;          /**< by band: whose answers lead there */
	double outcomes;        /**< of how many people these are */
	uint8_t *values;        /**< of one person, to score them */
	struct abacus abacus;
	bool scored;            /**< could it be laid out? */
	struct scores scores;   /**< where rows name a person and a case */
	long resamples;         /**< for intervals: agree_work_out() */
};

/** Who answered which case, as a row names them; sizes may be 0. */
struct room_who {
	const char *person, *study;
	size_t person_size, study_size;
	enum role role;
};

/** Nobody yet. child may be NULL, and so may the list. */
void room_init(struct room *, const struct checklist *,
	       const struct case_child *);

/**
 * The unit of this name; NONE if there is a checklist without such a
 * question.
 */
size_t room_unit(struct room *, const char *name, size_t size);

/** The label of an answer to a unit; NONE if the question has none such. */
size_t room_label(struct room *, size_t unit, const char *text, size_t size);

/**
 * Count a person: the label by unit, or NONE where nothing was answered. Of
 * another case than the one answered, only the score is kept.
 */
void room_add(struct room *, const size_t *labels, const struct room_who *,
	      bool other_case);

/**
 * Count answers to a unit, of people of whom nothing else is known. Whoever
 * calls it adds to people how many there were.
 */
void room_add_hands(struct room *, size_t unit, size_t label, double count);

/**
 * Which roles' answers to a unit may be shown; as roles_shown(). None without
 * a checklist.
 */
bool room_roles(const struct room *, size_t unit, bool shown[ROLE_COUNT]);

/**
 * How often people of a role, which is not ROLE_NONE, gave a label. Only what
 * room_roles() shows may be told.
 */
double room_role_count(const struct room *, enum role, size_t unit,
		       size_t label);

/** The same of all labels. */
double room_role_given(const struct room *, enum role, size_t unit);

void room_done(struct room *);

/** What can be said of one unit. */
struct room_unit {
	double given;           /**< answers */
	struct figure agreed;   /**< part of the pairs that agree */
	struct figure model;    /**< part of the answers that are the model's */
	bool turns; /**< would one answer that was given move the outcome? */
};

/** Owner: everything but the room. */
struct room_result {
	const struct room *room;
	struct labels_order order; /**< of the labels, without a checklist */
	struct room_unit *units;
	size_t *agenda; /**< units that were divided, the most divided first */
	size_t agenda_count;
	struct agree all; /**< over the units that can be compared */
	size_t all_units;
	size_t scale;   /**< whose questions these are; NONE without a list */
	struct agree kinds[KIND_COUNT]; /**< of these, by kind */
	size_t kind_units[KIND_COUNT];
	uint8_t *usual; /**< by question: the answer most people gave */
	size_t usual_band, model_band; /**< where these lead; or NONE */
	struct scores_icc icc; /**< of the score, over several cases */
};

/** Owner: release with room_result_done(). The room must stay as it is. */
void room_result(struct room_result *, const struct room *);

/** How many labels there are for a unit. */
size_t room_labels(const struct room_result *, size_t unit);

/** One of them in order: its id, the words for people, how often given. */
struct room_share {
	const char *id, *words;
	double count;
};
struct room_share room_share(const struct room_result *, size_t unit,
			     size_t label);

/** What a unit is called, by people. */
const char *room_title(const struct room_result *, size_t unit);

/** The band when everybody's usual answers stand but this one to a unit. */
size_t room_band(const struct room_result *, size_t unit, size_t label);

void room_result_done(struct room_result *);

#endif
