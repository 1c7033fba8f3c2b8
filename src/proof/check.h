/* SPDX-License-Identifier: MIT */
/**
 * What an author should look at in a checklist: claims that do not hold, and
 * the field's own rules of wording and upkeep.
 */
#ifndef PROOF_CHECK_H
#define PROOF_CHECK_H

#include "base/diag.h"
#include "model/case.h"
#include "proof/prove.h"

/**
 * id, level, may the file let it stand, and why it is looked for. The names
 * stand in DIAG_CODES.
 */
#define CHECK_CODES(_)                                                       \
	_(BAND_UNREACHED, ERROR, false,                                      \
	  "A band that no answers lead to is advice that nobody will ever "  \
	  "see. Most often a threshold is wrong, or a rule lifts too much "  \
	  "above it.")                                                       \
	_(BAND_ABOVE, ERROR, false,                                          \
	  "The points of a band begin above the most points that there can " \
	  "be, so that no points lead to it. A child would have to be in "   \
	  "more trouble than the list can express.")                         \
	_(ANSWER_LOWERS, ERROR, false,                                       \
	  "A stronger answer must never lead to a less urgent outcome (and " \
	  "for what protects, never to a more urgent one). Else whoever "    \
	  "reports more is told to do less.")                                \
	_(HARM_LOWEST, ERROR, false,                                         \
	  "Harm is not a sum: a sign of harm that is present must lift the " \
	  "outcome above the lowest band whatever else is answered. Give "   \
	  "it a rule with a floor.")                                         \
	_(EMERGENCY_MISSING, ERROR, false,                                   \
	  "Whoever meets a child in danger must find the emergency number "  \
	  "on the all-purpose card, before anything is answered.")           \
	_(EMERGENCY_NUMBER, ERROR, false,                                    \
	  "The emergency number is 999, or 112; 18000 for who cannot hear "  \
	  "or speak. Any other, printed in its place, costs the time there " \
	  "is.")                                                             \
	_(QUESTION_IDLE, WARNING, true,                                      \
	  "A question none of whose answers can change the result costs "    \
	  "attention and gives nothing back.")                               \
	_(ANSWER_IDLE, WARNING, true,                                        \
	  "Points or a rule name this answer, yet it changes no outcome. "   \
	  "Either a number is wrong or something else always decides "       \
	  "first.")                                                          \
	_(CAP_IDLE, WARNING, true,                                           \
	  "A cap that changes no outcome makes the list look more careful "  \
	  "than it is, and misleads whoever revises the points.")            \
	_(RULE_NEVER, WARNING, true,                                         \
	  "A rule that can never fire protects nobody.")                     \
	_(RULE_SHADOWED, WARNING, true,                                      \
	  "Whenever this rule fires another one does that lifts as high, "   \
	  "so that its floor changes nothing.")                              \
	_(RULE_IDLE, WARNING, true,                                          \
	  "Whenever this rule fires, points and other rules together lead "  \
	  "as high already, so that its floor changes nothing.")             \
	_(FLOOR_IMPLIED, NOTE, true,                                         \
	  "The points alone lead as high whenever this rule fires. That "    \
	  "may be meant, as a net under a later change of the points.")      \
	_(GROUP_SPLIT, WARNING, true,                                        \
	  "The questions of a group that stand apart show its title twice "  \
	  "in a walk, and whoever adds up a form may miss its cap.")         \
	_(SAME_WORDS, WARNING, true,                                         \
	  "Two questions, or two answers of a scale, that say the same "     \
	  "cannot be told apart. Most often one was copied and not changed.")\
	_(EXAMPLE_LEFT, WARNING, true,                                       \
	  "Words or numbers of the example to start from are left. It is "   \
	  "made up, and its numbers reach nobody.")                          \
	_(REVIEW_OLD, WARNING, true,                                         \
	  "Guidance, numbers and the law change: a list is looked over "     \
	  "once a year, and its date says so.")                              \
	_(CONTACT_OLD, WARNING, true,                                        \
	  "A number that nobody checked for a year may ring in an empty "    \
	  "room.")                                                           \
	_(DATE_AHEAD, WARNING, true,                                         \
	  "A day that has not come yet will not be old in a year, so that "  \
	  "nobody would be told to look again.")                             \
	_(PHONE_ODD, WARNING, true,                                          \
	  "It does not look like a number that can be rung in the United "   \
	  "Kingdom. A wrong digit costs the call.")                          \
	_(BLAMING_WORDS, WARNING, true,                                      \
	  "Such words tell a child that it was their doing and hide who "    \
	  "did it; and they come back in files and courts.")                 \
	_(COLOUR_WORDS, WARNING, true,                                       \
	  "A colour says nothing on paper, to a screen reader or to one in " \
	  "twelve men. Say what is to be done.")                             \
	_(RISK_WORDS, WARNING, true,                                         \
	  "A band that says how much risk there is labels the child, and "   \
	  "the lowest reads as an all-clear. Say what is to be done.")       \
	_(TWO_QUESTIONS, WARNING, true,                                      \
	  "Whoever would answer yes to one half and no to the other has no " \
	  "answer to give.")                                                 \
	_(SENTENCE_LONG, WARNING, true,                                      \
	  "A tired reader loses a sentence of more than 25 words before "    \
	  "its end.")                                                        \
	_(READING_HARD, WARNING, true,                                       \
	  "Long sentences of long words, far above what a reader of 12 can " \
	  "follow, are skipped by everyone under stress.")                   \
	_(ALLOW_IDLE, WARNING, false,                                        \
	  "An allowance that nothing needs would hide the next mistake.")    \
	_(NOT_DECIDED, NOTE, true,                                           \
	  "The list is so large, or so many rules hang together, that this " \
	  "could not be proved within the bound. It may well hold.")          \
	_(MODEL_OUTCOME, ERROR, false,                                       \
	  "The room sees the model answers lead to an outcome. If that is "  \
	  "not the one the case says, one of the two is wrong, and the "     \
	  "trainer finds out in front of everybody.")                        \
	_(MODEL_MISSING, ERROR, false,                                       \
	  "A question that is asked without a model answer leaves the "      \
	  "trainer with nothing to say about it. Not known is an answer "    \
	  "too.")                                                            \
	_(MODEL_IDLE, WARNING, true,                                         \
	  "By the other model answers this question is not asked, so that "  \
	  "nobody will answer it.")                                          \
	_(MINUTES_DIFFER, WARNING, true,                                     \
	  "A trainer plans an afternoon by the minutes of the case; parts, " \
	  "talk and close have to add up to them.")

/** A finding. Owner: the texts. */
struct finding {
	enum diag_code code;
	char *section; /**< as indicator.ID; contact.ID is in its own file */
	char *key;     /**< in it, or NULL */
	char *message;
	char *fix;     /**< what to do, one line */
	const struct claim *claim; /**< borrowed from the proof; or NULL */
	const char *reason; /**< why the file lets it stand, or NULL; borrowed
			       from the list */
};

/** Owner: the findings. */
struct findings {
	struct finding *items;
	size_t count;
};

/** The level of a code, and why it is looked for; NULL if it is no finding. */
enum diag_level check_level(enum diag_code);
const char *check_why(enum diag_code);

/**
 * All findings about a checklist; those that it lets stand have its reason.
 * today is YYYY-MM-DD. Owner: release *out with findings_done(); claims are
 * borrowed from the proof.
 */
void check_checklist(struct findings *out, const struct checklist *,
		     const struct proof *, const char *today);

/** All findings about a case study. Owner: as check_checklist(). */
void check_case(struct findings *out, const struct case_study *,
		const char *today);

/** The findings about contacts alone. Owner: as check_checklist(). */
void check_contacts(struct findings *out, const struct contacts *,
		    const char *today);

void findings_done(struct findings *);

#endif
