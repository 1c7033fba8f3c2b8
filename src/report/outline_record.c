/* SPDX-License-Identifier: MIT */
/*
 * A record as text. For a concern: what was seen or said, then what is
 * thought, then what was done. For a referral: in Hertfordshire's order of
 * what is asked, with what is not written named once, at the end.
 */
#include "report/parts.h"
#include "report/record_parts.h"

#include <string.h>

static void
add_seen(struct outline *o, const struct record_facts *f, const char *heading)
{
	bool some;

	outline_add(o, BLOCK_HEADING, NULL, heading);
	some = record_seen(o, f);
	if (!record_seen_below(o, f, some) && !some)
		outline_add(o, BLOCK_PARA, NULL, f->record->partial ?
			    "Nothing of that could be opened." :
			    "Nothing is written here.");
}

static void
concern(struct outline *o, const struct record_facts *f, bool points)
{
	static const char *const earlier[] = { "earlier", NULL };
	static const char *const lead[] = {
		"lead-received", "lead-advice", "lead-decision",
		"lead-reason", "referral-date", "referral-reference",
		"lead-outcome", NULL,
	};

	record_head(o, f, "Record of a concern");
	add_seen(o, f, "What was seen or said");
	record_signs(o, f);
	record_section(o, f, "Earlier worries", earlier);
	record_opinion(o, f);
	record_done_so_far(o, f);
	record_outcome(o, f);
	record_section(o, f, "For the safeguarding lead", lead);
	record_others(o, f);
	if (points)
		record_points(o, f);
	record_about(o, f);
}

/* --- A referral ----------------------------------------------------------- */

/* What a referral asks beside the reason, in its order. */
static const struct section {
	const char *heading;
	const char *names[7];
} sections[] = {
	{ "Where the child is now", { "where-now", "protection" } },
	{ "The child", { "names", "born", "gender", "addresses" } },
	{ "Home and family", { "responsibility", "household", "family" } },
	{ "Background, language and needs",
	  { "background", "language", "needs" } },
	{ "Earlier worries", { "earlier" } },
	{ "Who is suspected", { "suspects" } },
	{ "What goes well", { "strengths" } },
	{ "How the writer knows the child", { "knows" } },
	{ "Other agencies", { "agencies" } },
	{ "What parents or carers know", { "parents-agree" } },
	{ "Information for the police",
	  { "nicknames", "vehicles", "places", "accounts", "times" } },
};

/* Was anything seen or said written, or a note on any sign? */
static bool
seen_some(const struct record_facts *f)
{
	const struct events *all = &f->record->events;

	if (*record_last(f->record, EVENT_DETAIL, "words") != '\0')
		return true;
	for (size_t i = 0; i < all->count; i++)
		if (all->items[i].kind == EVENT_NOTE &&
		    all->items[i].part == NOTE_SEEN &&
		    *all->items[i].value != '\0')
			return true;
	return false;
}

static void
add_missing(struct outline *o, const struct record_facts *f)
{
	struct buf text = { 0 };
	size_t count;
	const struct detail *all = record_details(&count);

	if (!seen_some(f))
		buf_puts(&text, "What was seen or said");
	for (size_t i = 0; i < count; i++) {
		if (!(all[i].forms & DETAIL_REFERRAL) ||
		    *record_last(f->record, EVENT_DETAIL, all[i].name))
			continue;
		buf_printf(&text, "%s%s", text.size > 0 ? "; " : "",
			   all[i].label);
	}
	if (text.size > 0)
		outline_add(o, BLOCK_PAIR,
			    f->record->partial ? "Not in what could be opened "
			    "(must not delay a referral)" :
			    "Not written here (must not delay a referral)",
			    buf_text(&text));
	buf_done(&text);
}

static void
referral(struct outline *o, const struct record_facts *f, bool points)
{
	record_head(o, f, "Information for a referral");
	add_seen(o, f, "Reason for the referral: what was seen or said");
	record_signs(o, f);
	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
		record_section(o, f, sections[i].heading, sections[i].names);
	record_opinion(o, f);
	record_done_so_far(o, f);
	record_outcome(o, f);
	record_others(o, f);
	if (points)
		record_points(o, f);
	record_about(o, f);
	add_missing(o, f);
}

void
outline_record(struct outline *o, const struct record_view *view,
	       enum record_layout layout, bool points)
{
	struct record_facts f;

	record_facts_init(&f, view);
	if (layout == RECORD_REFERRAL)
		referral(o, &f, points);
	else
		concern(o, &f, points);
	record_facts_done(&f);
}
