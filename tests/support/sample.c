/* SPDX-License-Identifier: MIT */
/*
 * The numbers ring nowhere (.example, 0000) but 999, which every card must
 * show; the words are the tests' own.
 */
#include "support/sample.h"

#include "base/buf.h"

#include <string.h>

/* A text that may lie where the checklist owns its texts. */
#define TEXT(text) ((char[]){ text })
#define TEXTS(array) { array, sizeof(array) / sizeof(*(array)) }

static struct choice choices[] = {
	{ TEXT("no"), TEXT("No: I would know"), TEXT("no"), 'n', false,
	  CHOICE_LEVEL },
	{ TEXT("maybe"), TEXT("Suspected"), TEXT("suspected"), 'p', true,
	  CHOICE_LEVEL },
	{ TEXT("yes"), TEXT("Yes: seen or told"), TEXT("yes"), 'y', true,
	  CHOICE_LEVEL },
	{ TEXT("unknown"), TEXT("Not known"), TEXT("not known"), 'd', false,
	  CHOICE_UNKNOWN },
};
static struct scale scales[] = { { TEXT("sign"), choices, 4 } };
static struct group groups[] = {
	{ .id = TEXT("now"), .title = TEXT("Right now"), .opening = true },
	{ .id = TEXT("signs"), .title = TEXT("The signs"), .capped = true,
	  .cap = 9 },
};

static char *look[] = { TEXT("Gone overnight"), TEXT("Nobody knows where") };
static char *other[] = { TEXT("Staying with a relative") };
static char *consider[] = { TEXT("Who was last told?") };
static char *sources[] = { TEXT("https://board.example/signs#1") };

#define SIGNS(scored)                                                      \
	{                                                                  \
		{ .id = TEXT("danger"), .title = TEXT("Danger now"),       \
		  .ask = TEXT("Is a child in danger?"),                    \
		  .kind = KIND_CONTEXT, .gate = NONE },                    \
		{ .id = TEXT("missing"), .title = TEXT("Missing from home"), \
		  .ask = TEXT("Is the child missing?"), .group = 1,        \
		  .label = TEXT("Missing or out all night"),               \
		  .why = TEXT("Somebody else may decide where."),          \
		  .caution = TEXT("Do not ask the child."),                \
		  .look = TEXTS(look), .other = TEXTS(other),              \
		  .consider = TEXTS(consider), .source = TEXTS(sources),   \
		  .kind = KIND_RISK, .gate = NONE,                         \
		  .points = { 0, 0, 3 * (scored), 5 * (scored), 0 } },     \
		{ .id = TEXT("where"), .title = TEXT("Missing at this hour"), \
		  .ask = TEXT("Now?"), .group = 1, .kind = KIND_RISK,      \
		  .project = true, .gate = 1, .opens = 1u << SAMPLE_YES,   \
		  .points = { 0, 0, 0, 2 * (scored), 0 } },                \
		{ .id = TEXT("gifts"), .title = TEXT("Gifts"), .group = 1, \
		  .ask = TEXT("New things?"), .kind = KIND_HARM,           \
		  .gate = NONE,                                            \
		  .points = { 0, 0, 2 * (scored), 4 * (scored), 0 } },     \
		{ .id = TEXT("school"), .title = TEXT("Trusts a teacher"), \
		  .ask = TEXT("Whom?"), .group = 1, .gate = NONE,          \
		  .kind = KIND_PROTECTIVE,                                 \
		  .points = { 0, 0, 0, -1 * (scored), 0 } },               \
	}
static struct indicator signs[] = SIGNS(1);
static struct indicator bare_signs[] = SIGNS(0);

static char *record_steps[] = {
	TEXT("Write down what you saw or heard, in exact words."),
	TEXT("Tell your lead today, and agree who looks again, and when."),
};
static char *refer_say[] = {
	TEXT("I am (role) at (place). I am worried about a child."),
};
static char *refer_steps[] = {
	TEXT("Ring Children's Services with your lead."),
	TEXT("Tell your lead today, and agree who looks again, and when."),
};
static char *refer_calls[] = { TEXT("children"), TEXT("line") };
static char *now_steps[] = { TEXT("Call 999. Stay with the child if it is "
				  "safe.") };
static char *now_calls[] = { TEXT("danger") };

#define BANDS(has)                                                          \
	{                                                                   \
		{ .id = TEXT("record"), .title = TEXT("Write it down today"), \
		  .meaning = TEXT("Something worried you. Pass it on."),    \
		  .steps = TEXTS(record_steps) },                           \
		{ .id = TEXT("refer"), .title = TEXT("Refer today"),        \
		  .meaning = TEXT("Others must know today."),               \
		  .scored = (has), .from = 6 * (has),                       \
		  .say = TEXTS(refer_say), .steps = TEXTS(refer_steps),     \
		  .calls = TEXTS(refer_calls) },                            \
		{ .id = TEXT("now"), .title = TEXT("Call 999 now"),         \
		  .meaning = TEXT("Do not finish this list first."),        \
		  .steps = TEXTS(now_steps), .calls = TEXTS(now_calls),     \
		  .first = true },                                          \
	}
static struct band bands[] = BANDS(1);
static struct band bare_bands[] = BANDS(0);

static struct item items[] = {
	{ SAMPLE_DANGER, 1u << SAMPLE_MAYBE | 1u << SAMPLE_YES },
	{ SAMPLE_MISSING, 1u << SAMPLE_YES },
	{ SAMPLE_GIFTS, 1u << SAMPLE_MAYBE | 1u << SAMPLE_YES },
};
static struct clause clauses[] = {
	{ CLAUSE_ANY, 1, &items[0], 1 },
	{ CLAUSE_ALL, 2, &items[1], 2 },
	{ CLAUSE_ANY, 1, &items[2], 1 },
};
static char *notices[] = { TEXT("This looks like danger.") };
static char *gift_steps[] = { TEXT("Leave the phone as it is.") };
static struct rule rules[] = {
	{ .id = TEXT("gift"), .clauses = &clauses[2], .count = 1,
	  .floor = NONE, .because = TEXT("A gift may be evidence."),
	  .steps = TEXTS(gift_steps) },
	{ .id = TEXT("together"), .clauses = &clauses[1], .count = 1,
	  .floor = 1, .because = TEXT("Two signs stand together.") },
	{ .id = TEXT("danger"), .clauses = &clauses[0], .count = 1,
	  .floor = 2, .because = TEXT("A child may be in danger."),
	  .interrupt = true, .notices = TEXTS(notices) },
};

static struct contact contacts[] = {
	{ .id = TEXT("danger"), .name = TEXT("Emergency"),
	  .role = CONTACT_EMERGENCY, .phone = TEXT("999"),
	  .when = TEXT("Someone is in danger now."),
	  .checked = TEXT("2026-03-01") },
	{ .id = TEXT("children"), .name = TEXT("Children's Services"),
	  .role = CONTACT_CHILDREN, .phone = TEXT("0300 000 0000"),
	  .web = TEXT("https://children.example"),
	  .when = TEXT("To refer a child, day and night."),
	  .checked = TEXT("2025-03-02") },
	{ .id = TEXT("line"), .name = TEXT("A helpline"),
	  .role = CONTACT_HELPLINE, .text = TEXT("HELP to 00000"),
	  .when = TEXT("To talk it over"), .checked = TEXT("2025-03-03") },
};

static char *intro[] = { TEXT("Worried about a child? Danger now: 999.") };
static char *limits[] = { TEXT("It knows four signs only."),
			  TEXT("It decides nothing.") };
static char *card_steps[] = { TEXT("In danger, ring 999."),
			      TEXT("Tell your lead today.") };
static char *card_calls[] = { TEXT("danger"), TEXT("children") };

#define LIST(some_signs, some_bands, has)                                  \
	{                                                                  \
		.path = TEXT("sample.ini"), .bytes = TEXT("5a"), .size = 2,\
		.id = TEXT("sample"),                                      \
		.version = TEXT("1.2"), .title = TEXT("A sample"),         \
		.publisher = TEXT("A board"),                              \
		.source = TEXT("https://board.example/signs"),             \
		.scoring_by = (has) ? TEXT("the tests") : NULL,            \
		.reviewed = TEXT("2026-03-01"), .language = TEXT("en-GB"), \
		.note = TEXT("What did you see or hear?"),                 \
		.publisher_note = TEXT("The board has not seen this."),    \
		.tell = TEXT("Who will you tell, and when?"),              \
		.scored = (has), .limits = TEXTS(limits),                  \
		.intro = TEXTS(intro),                                     \
		.card_title = TEXT("What to do at any time"),              \
		.card_steps = TEXTS(card_steps),                           \
		.card_calls = TEXTS(card_calls), .groups = groups,         \
		.group_count = 2, .scales = scales, .scale_count = 1,      \
		.indicators = (some_signs), .indicator_count = 5,          \
		.bands = (some_bands), .band_count = 3, .rules = rules,    \
		.rule_count = 3,                                           \
		.contacts = { TEXT("Numbers"), contacts, 3, TEXT("c0"), 2, \
			      false },                                     \
	}

const struct checklist sample_list = LIST(signs, bands, true);
const struct checklist sample_bare = LIST(bare_signs, bare_bands, false);

/* Marks of direction, apart so that they turn nothing here. */
static const char turn[] = { '\xe2', '\x80', '\xae', '\0' };
static const char apart[] = { '\xe2', '\x81', '\xa6', '\0' };

static char *
hostile_text(void)
{
	struct buf b = { 0 };

	buf_puts(&b, "<script>alert('1')</script> & \"quoted\" \\ </li>\n"
		     "\x1b[2J\x1b]0;title\a\r\b\x7f\tbell \xc2\x9b"
		     "31m ");
	buf_printf(&b, "%sdesrever%s ", turn, apart);
	buf_puts(&b, "\xff\xc3( \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d "
		     "\xe5\xb0\x8f\xe5\xad\xa9 e\xcc\x81\xcc\x82 "
		     "\xf0\x9f\x98\x80");
	return buf_take(&b);
}

const char *
sample_name(enum sample_case which)
{
	static const char *const names[SAMPLE_CASES] = {
		"empty", "one", "many", "raised", "now", "hidden", "bare",
		"hostile",
	};

	return names[which];
}

static void
note(struct note *n, const char *seen, const char *when, const char *opinion)
{
	note_set(n, NOTE_SEEN, seen);
	note_set(n, NOTE_WHEN, when);
	note_set(n, NOTE_OPINION, opinion);
}

static void
answer_many(struct answers *a)
{
	static const uint8_t values[] = { SAMPLE_NO, SAMPLE_YES, SAMPLE_YES,
					  SAMPLE_YES, SAMPLE_YES };

	memcpy(a->values, values, sizeof values);
	note(&a->notes[SAMPLE_MISSING], "\"I was at a friend's\"",
	     "Monday, at the gate", "Not the whole of it");
	note(&a->notes[SAMPLE_GIFTS], "A second phone", NULL, NULL);
	note(&a->general, "Tired, and alone at break", "Since March", NULL);
	a->tell = mem_string("Ms A, before lunch");
}

static void
answer_hostile(struct answers *a)
{
	char *hostile = hostile_text();

	a->values[SAMPLE_GIFTS] = SAMPLE_MAYBE;
	note(&a->notes[SAMPLE_GIFTS], hostile, hostile, hostile);
	note(&a->general, hostile, NULL, NULL);
	a->tell = mem_string(hostile);
	a->raised = 2;
	a->because = hostile;
}

static void
answer(struct answers *a, enum sample_case which)
{
	switch (which) {
	case SAMPLE_MANY: answer_many(a); break;
	case SAMPLE_HOSTILE: answer_hostile(a); break;
	case SAMPLE_NOW: a->values[SAMPLE_DANGER] = SAMPLE_MAYBE; break;
	case SAMPLE_HIDDEN:
		a->values[SAMPLE_MISSING] = SAMPLE_NO;
		a->values[SAMPLE_WHERE] = SAMPLE_YES;
		note(&a->notes[SAMPLE_WHERE], NULL, NULL, "Since supper");
		note(&a->notes[SAMPLE_SCHOOL], "Heard of one", NULL, NULL);
		a->values[SAMPLE_SCHOOL] = SAMPLE_UNKNOWN;
		break;
	case SAMPLE_RAISED:
		a->raised = 1;
		a->because = mem_string("He said he was afraid");
		/* fall through */
	case SAMPLE_ONE:
	case SAMPLE_BARE:
		a->values[SAMPLE_GIFTS] = SAMPLE_MAYBE;
		break;
	default:
		break;
	}
}

void
sample_init(struct sample *s, enum sample_case which)
{
	const struct checklist *list =
		which == SAMPLE_BARE ? &sample_bare : &sample_list;

	answers_init(&s->answers, list);
	answer(&s->answers, which);
	result_init(&s->result, list, &s->answers);
}

void
sample_done(struct sample *s)
{
	result_done(&s->result);
	answers_done(&s->answers);
}
