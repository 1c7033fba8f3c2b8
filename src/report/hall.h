/* SPDX-License-Identifier: MIT */
/**
 * The pages of a workshop: what the room sees, which never has a coefficient
 * or a note for the trainer; and what the trainer sees beside it.
 */
#ifndef REPORT_HALL_H
#define REPORT_HALL_H

#include "engine/workshop.h"
#include "report/outline.h"

/** What can be shown of a topic, one after the other. */
enum hall_shown {
	HALL_ASKED, /**< what is asked; no count */
	HALL_COUNTED,
	HALL_MODEL /**< the model answer as well, where there is one */
};

/** How far a topic can be revealed. */
enum hall_shown hall_most(const struct workshop *, size_t round,
			  size_t child, size_t topic);

/** The opening page: ground rules, contents, numbers, the plan. */
void outline_hall_opening(struct outline *, const struct workshop *);

/** A part of the story as far as so many paragraphs. */
void outline_hall_part(struct outline *, const struct workshop *,
		       size_t part, size_t shown);

/** What is asked of the room, and what it answered as far as shown. */
void outline_hall_topic(struct outline *, const struct workshop *,
			const struct step *);

/** Above the questions of a round, to choose from. */
void outline_hall_topics(struct outline *, const struct workshop *,
			 const struct step *);

/** Above the questions in which the room was divided. */
void outline_hall_agenda(struct outline *, const struct workshop *,
			 const struct room_result *, size_t child);

/** The first questions to talk about. */
void outline_hall_talk(struct outline *, const struct workshop *,
		       size_t shown);

/** What to do: as asked, or with one reasoned reading. */
void outline_hall_reading(struct outline *, const struct workshop *,
			  size_t child, bool shown);

/** The last page. */
void outline_hall_close(struct outline *, const struct workshop *);

/** The name of a step, such as "Part 2: Somebody called Dan". */
void hall_step(struct buf *, const struct workshop *, const struct step *);

/** What happened at it so far, "" if nothing: "24 answered". */
void hall_state(struct buf *, const struct workshop *, const struct step *);

/** When a round is: "after part 2", "after the talk". */
void hall_when(struct buf *, const struct workshop *, size_t round);

/** How often each answer was given: "yes 12, no 3"; "" if none was. */
void hall_split(struct buf *, const struct workshop *, size_t round,
		size_t child, size_t topic);

/** The time of a stage: "Part 1: 6 of 13 min". */
void hall_minutes(struct buf *, const struct workshop *, size_t stage);

/**
 * What the trainer sees beside it, on a screen of their own: what comes now
 * and next, all counts and model answers of the step, the notes, and where the
 * room was divided with its coefficients.
 */
void outline_hall_notes(struct outline *, const struct workshop *);

#endif
