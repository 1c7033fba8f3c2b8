/* SPDX-License-Identifier: MIT */
/*
 * The details of a concern form and of a referral that no checklist asks for,
 * as schools' forms and Hertfordshire's list of what a referral asks have
 * them. None has to be filled in. Names are kept in records: never change
 * one.
 */
#include "model/record.h"

enum { BOTH = DETAIL_CONCERN | DETAIL_REFERRAL };

static const struct detail details[] = {
	{ "writer", "Written by, and role",
	  "Your role will do; your name if your school asks for it.", BOTH },
	{ "question", "What was said just before",
	  "The question or remark that came before the child's words, and "
	  "who said it.", BOTH },
	{ "words", "The child's own words",
	  "Exactly as they were said, also slang. Nothing put more politely.",
	  BOTH },
	{ "present", "Who else was there",
	  "Roles or initials: \"form tutor\", \"a friend, K.\".", BOTH },
	{ "look", "How the child looked and behaved",
	  "What could be seen: \"shaking, would not sit down\".", BOTH },
	{ "injuries", "Injuries",
	  "Where on the body, size, shape, colour, is the skin broken? Take "
	  "no photograph.", BOTH },
	{ "wishes", "What the child wants to happen",
	  "As the child said it.", BOTH },
	{ "earlier", "Earlier worries",
	  "What was noted before, when, and by whom.", BOTH },
	{ "done", "What was done",
	  "What you did yourself, and when.", BOTH },
	{ "told", "Who was told, and when",
	  "Role, date and time, and what they said they would do.", BOTH },
	{ "parents", "What parents or carers were told",
	  "Or why not. Your lead decides who tells them, and when.", BOTH },
	{ "lead-received", "When the lead received it",
	  "Date and time, and from whom.", DETAIL_CONCERN },
	{ "lead-advice", "Advice the lead sought",
	  "From whom, when, and what they said.", DETAIL_CONCERN },
	{ "lead-decision", "What the lead decided",
	  "Also a decision to share nothing or to wait.", DETAIL_CONCERN },
	{ "lead-reason", "The reason for the decision",
	  "Why this, and why not more or less.", DETAIL_CONCERN },
	{ "referral-date", "When it was referred, and to whom",
	  "Date and time, the team, and who took the call.",
	  DETAIL_CONCERN },
	{ "referral-reference", "Reference of the referral",
	  "The number that they gave.", DETAIL_CONCERN },
	{ "lead-outcome", "What came of it",
	  "What was decided by those it was referred to, and when.",
	  DETAIL_CONCERN },
	{ "where-now", "Where the child is now, and in what state",
	  "At school, at home, missing; calm, hurt, frightened.",
	  DETAIL_REFERRAL },
	{ "protection", "Is protection needed at once?",
	  "What could happen before tomorrow. In danger now: 999.",
	  DETAIL_REFERRAL },
	{ "names", "The child's full names",
	  "Also names the child is known by. Only if this is for a referral.",
	  DETAIL_REFERRAL },
	{ "born", "Date of birth, or age",
	  "If not known, about how old.", DETAIL_REFERRAL },
	{ "gender", "Gender", "As the child says.", DETAIL_REFERRAL },
	{ "addresses", "Addresses and telephone numbers",
	  "Where the child lives, and stays.", DETAIL_REFERRAL },
	{ "responsibility", "Who has parental responsibility",
	  "Names, and how to reach them.", DETAIL_REFERRAL },
	{ "household", "Who lives with the child, or often visits",
	  "Names, ages, and how they are related.", DETAIL_REFERRAL },
	{ "family", "Wider family",
	  "Who matters to the child, and could help.", DETAIL_REFERRAL },
	{ "background", "Ethnicity and religion",
	  "As the child or family says.", DETAIL_REFERRAL },
	{ "language", "Language, interpreter or signer",
	  "The first language, and what is needed to talk.",
	  DETAIL_REFERRAL },
	{ "needs", "Disability, health and special needs",
	  "Also how the child communicates.", DETAIL_REFERRAL },
	{ "suspects", "Who is suspected",
	  "What is known of them. A form is worth sending also when only "
	  "they are known.", DETAIL_REFERRAL },
	{ "strengths", "What goes well",
	  "People, places and things that help the child.",
	  DETAIL_REFERRAL },
	{ "knows", "How the writer knows the child",
	  "And since when.", DETAIL_REFERRAL },
	{ "agencies", "Other agencies",
	  "Social worker, health, youth justice, and what they do.",
	  DETAIL_REFERRAL },
	{ "parents-agree", "What parents or carers know of this, and agree to",
	  "Or why they were not asked.", DETAIL_REFERRAL },
	{ "nicknames", "For the police: nicknames",
	  "Of anyone involved.", DETAIL_REFERRAL },
	{ "vehicles", "For the police: vehicles",
	  "Make, colour, number, or part of it.", DETAIL_REFERRAL },
	{ "places", "For the police: places",
	  "Streets, shops, hotels, parks, and places online.",
	  DETAIL_REFERRAL },
	{ "accounts", "For the police: accounts and numbers",
	  "Names of accounts, apps, telephone numbers.", DETAIL_REFERRAL },
	{ "times", "For the police: times",
	  "Days and times when things happened.", DETAIL_REFERRAL },
};

const struct detail *
record_details(size_t *count)
{
	*count = sizeof details / sizeof *details;
	return details;
}
