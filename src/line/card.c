/* SPDX-License-Identifier: MIT */
/*
 * A card as lines: what it says, then what can be typed, until something was
 * done with it. Many rows are shown a part at a time, each with the number
 * that it has in the whole.
 */
#include "line/parts.h"

#include "base/text.h"

#include <ctype.h>
#include <string.h>

/* Rows shown at a time: those in one line each, and those in more. */
enum { ROWS_BRIEF = 20, ROWS_LONG = 10 };

/** A conversation at work. */
struct deal {
	struct line *l;
	struct talk *talk;
	struct card card;
	size_t from;  /* the first row shown */
	bool shown;   /* the card was shown since it came */
	bool done;    /* input says what was done with it */
	bool leaves;  /* the person wants to leave heed */
	char *words;  /* typed behind a command, for the card it leads to */
	struct card_input input;
	struct secret secret;
};

static enum command_where
where(const struct deal *d)
{
	return d->card.where != 0 ? d->card.where : AT_CARD;
}

static void
done(struct deal *d, enum card_did did)
{
	d->input = (struct card_input){ .did = did, .row = NONE };
	d->done = true;
}

/* --- Showing -------------------------------------------------------------- */

static size_t
part_size(const struct card *card)
{
	return card->row_count > 0 && card->rows[0].detail != NULL ?
		ROWS_LONG : ROWS_BRIEF;
}

/* The row behind the last one of this part. */
static size_t
part_end(const struct deal *d)
{
	size_t left = d->card.row_count - d->from;

	return d->from + (left < part_size(&d->card) ? left :
			  part_size(&d->card));
}

static void
show_rows(struct deal *d)
{
	struct outline rows = { 0 };

	for (size_t i = d->from; i < part_end(d); i++) {
		const struct card_row *row = &d->card.rows[i];
		struct buf label = { 0 };

		if (row->key != 0)
			buf_printf(&label, "%c. %s", row->key, row->title);
		else
			buf_printf(&label, "%zu. %s", i + 1, row->title);
		outline_add(&rows, BLOCK_PAIR, row->detail != NULL ?
			    buf_text(&label) : NULL, row->detail != NULL ?
			    row->detail : buf_text(&label));
		buf_wipe(&label);
	}
	if (rows.count > 0)
		line_page(d->l, &rows);
	if (d->card.row_count > part_size(&d->card))
		line_sayf(d->l, "These are %zu to %zu of %zu.%s", d->from + 1,
			  part_end(d), d->card.row_count,
			  part_end(d) == d->card.row_count ? "" :
			  d->card.row == NONE ? " more shows the next." :
			  " Enter or more shows the next.");
}

/* Before a checklist is known nobody else says whom to ring. */
static void
show_numbers(struct deal *d)
{
	struct outline page = { 0 };

	if (d->l->walk != NULL || !(where(d) & (AT_CHOOSER | AT_RECORDS)))
		return;
	outline_add(&page, BLOCK_PARA, NULL, "In danger now: ring 999. "
		    "Police, when it is not an emergency: 101; if you cannot "
		    "get through and it cannot wait, 999.");
	line_page(d->l, &page);
}

static void
show(struct deal *d)
{
	if (d->card.page.count > 0)
		line_print(d->l, &d->card.page);
	if (d->card.ask == CARD_ROWS) {
		show_numbers(d);
		show_rows(d);
	}
	if (d->card.ask == CARD_TEXT && d->card.initial != NULL &&
	    *d->card.initial != '\0')
		line_sayf(d->l, "Now: %s", d->card.initial);
	if (d->card.status != NULL)
		line_say(d->l, d->card.status);
	line_put(d->l, "\n");
	d->shown = true;
}

static bool
same_text(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* Would it look the same? Then nobody is made to read it once more. */
static bool
same(const struct card *a, const struct card *b)
{
	bool same = a->ask == b->ask && a->page.count == b->page.count &&
		a->row_count == b->row_count &&
		same_text(a->initial, b->initial);

	for (size_t i = 0; same && i < a->page.count; i++)
		same = same_text(a->page.blocks[i].label,
				 b->page.blocks[i].label) &&
			same_text(a->page.blocks[i].text,
				  b->page.blocks[i].text);
	for (size_t i = 0; same && i < a->row_count; i++)
		same = same_text(a->rows[i].title, b->rows[i].title) &&
			same_text(a->rows[i].detail, b->rows[i].detail);
	return same;
}

/* Show the next card; of one that was just shown only what is new on it. */
static void
next(struct deal *d)
{
	struct card card = { 0 };
	bool again;

	d->talk->show(d->talk->self, &card);
	again = d->shown && card.message != NULL && same(&card, &d->card);
	card_done(&d->card);
	d->card = card;
	if (!again)
		d->from = 0;
	if (!again && card.row < card.row_count)
		d->from = card.row - card.row % part_size(&card);
	d->shown = again;
	d->done = false;
	if (card.message == NULL)
		return;
	if (!again)
		line_put(d->l, "\n");
	line_say(d->l, card.message);
}

/* --- Reading and choosing ------------------------------------------------- */

static void
show_help(struct deal *d)
{
	struct outline page = { 0 };

	outline_add(&page, BLOCK_TITLE, NULL, "What you can type here");
	if (d->card.ask == CARD_ROWS) {
		outline_add(&page, BLOCK_PAIR, "A number or a whole title",
			    "Open what stands there");
		if (d->card.row_count > part_size(&d->card))
			outline_add(&page, BLOCK_PAIR, d->card.row == NONE ?
				    "more" : "Enter or more",
				    "Show the next of them");
	}
	if (d->card.ask == CARD_COUNT)
		outline_add(&page, BLOCK_PAIR, "Numbers, as 3 5 12 8",
			    "How many gave each answer, in their order");
	if (d->card.ask != CARD_ROWS || d->card.row == NONE) {
		outline_add(&page, BLOCK_PAIR, "Enter", "Go on");
	}
	for (int i = COMMAND_NEXT + 1; i < COMMAND_COUNT; i++)
		if (command_info((enum command)i)->where &
		    (unsigned)where(d))
			outline_command(&page, (enum command)i, true);
	line_page(d->l, &page);
	line_put(d->l, "\n");
}

static void
show_now(struct deal *d)
{
	struct outline page = { 0 };

	if (d->l->walk != NULL)
		outline_now(&page, d->l->walk, d->l->io->today);
	else
		outline_anytime(&page);
	line_page(d->l, &page);
	line_put(d->l, "\n");
}

static void
show_more(struct deal *d)
{
	if (part_end(d) < d->card.row_count) {
		d->from = part_end(d);
		show_rows(d);
		line_put(d->l, "\n");
		return;
	}
	line_say(d->l, "Enter alone opens none of them.");
	d->from = 0;
	d->shown = false;
}

/* Is a row chosen by a letter? */
static bool
is_lettered(const struct card *card)
{
	return card->ask == CARD_ROWS && card->row_count > 0 &&
		card->rows[0].key != 0;
}

/* Of answers the one that was given stays. */
static void
go_on(struct deal *d)
{
	if (d->card.ask != CARD_ROWS || d->card.row == NONE) {
		done(d, CARD_ENTER);
	} else if (is_lettered(&d->card)) {
		done(d, CARD_CHOSE);
		d->input.row = d->card.row;
	} else {
		show_more(d);
	}
}

static void
command(struct deal *d, enum command c, const char *argument)
{
	switch (c) {
	case COMMAND_NEXT:
		go_on(d);
		break;
	case COMMAND_BACK:
		done(d, CARD_BACK);
		break;
	case COMMAND_HELP:
		show_help(d);
		break;
	case COMMAND_NOW:
		show_now(d);
		break;
	case COMMAND_BLANK:
		line_blank(d->l);
		d->shown = !d->l->io->terminal;
		break;
	case COMMAND_QUIT:
		d->leaves = d->card.loses == NULL ||
			line_agree(d->l, d->card.loses);
		break;
	default:
		done(d, CARD_COMMAND);
		d->input.command = c;
		d->words = *argument != '\0' ? mem_string(argument) : NULL;
	}
}

/* The row that a letter chooses, or NONE. */
static size_t
lettered(const struct deal *d, const char *typed)
{
	for (size_t i = 0; i < d->card.row_count; i++) {
		const char key[] = { d->card.rows[i].key, '\0' };

		if (*key != '\0' && text_same(typed, key))
			return i;
	}
	return NONE;
}

/* Is it the whole title, or what stands before its colon? */
static bool
titled(const char *typed, const char *title)
{
	const char *colon = strchr(title, ':');
	char *first;
	bool alike;

	if (text_same(typed, title) || colon == NULL)
		return text_same(typed, title);
	first = mem_stringn(title, (size_t)(colon - title));
	alike = text_same(typed, first);
	mem_drop(&first);
	return alike;
}

/* The row of this number or whole title, or NONE; *many: several have it. */
static size_t
row_typed(const struct deal *d, const char *typed, bool *many)
{
	size_t number = line_number(typed), found = lettered(d, typed);

	*many = false;
	if (found != NONE)
		return found;
	if (number > 0)
		return number <= d->card.row_count ? number - 1 : NONE;
	for (size_t i = 0; *typed != '\0' && i < d->card.row_count; i++) {
		if (!titled(typed, d->card.rows[i].title))
			continue;
		*many = found != NONE;
		found = i;
	}
	return *many ? NONE : found;
}

/* A command with nothing behind it but words to find. */
static enum command
command_typed(const struct deal *d, const char *typed, const char **argument)
{
	char word[16] = { 0 };
	size_t size = *typed == '/' || *typed == '?' ? 1 :
		strcspn(typed, " \t");
	enum command c;

	if (*typed == '\0')
		return COMMAND_NEXT;
	if (size >= sizeof word)
		return COMMAND_NONE;
	for (size_t i = 0; i < size; i++)
		word[i] = (char)tolower((unsigned char)typed[i]);
	*argument = typed + size + strspn(typed + size, " \t");
	c = command_named(word, where(d));
	return **argument == '\0' || c == COMMAND_SEARCH ? c : COMMAND_NONE;
}

/* Is there more of a list, and is it asked for? */
static bool
more_typed(const struct deal *d, const char *typed)
{
	return d->card.ask == CARD_ROWS && part_end(d) < d->card.row_count &&
		(text_same(typed, "more") || text_same(typed, "m"));
}

/* Can it be meant as counts: has it a number, or takes them back? */
static bool
counts_typed(const struct deal *d, const char *typed)
{
	return d->card.ask == CARD_COUNT && (strcmp(typed, "-") == 0 ||
					     strpbrk(typed, "0123456789"));
}

static void
understand(struct deal *d, const char *typed)
{
	const char *argument = "";
	enum command c = command_typed(d, typed, &argument);
	bool many;
	size_t row = row_typed(d, typed, &many);

	if (line_exits(d->l, typed))
		return;
	if (more_typed(d, typed)) {
		show_more(d);
	} else if (c == COMMAND_NONE && counts_typed(d, typed)) {
		done(d, CARD_TYPED);
		d->input.text = mem_string(typed);
	} else if (c == COMMAND_HANDS) {
		line_say(d->l, "Type the counts themselves, such as 3 5 12 "
			 "8.");
	} else if (c != COMMAND_NONE) {
		command(d, c, argument);
	} else if (row != NONE) {
		done(d, CARD_CHOSE);
		d->input.row = row;
	} else if (many) {
		line_say(d->l, "More than one has that title; type its "
			 "number.");
	} else {
		line_say(d->l, is_lettered(&d->card) ?
			 "Type the letter of an answer." :
			 d->card.ask == CARD_ROWS ?
			 "None of them has that number or title." :
			 "That is no command here.");
	}
}

/* What is typed here, said before each prompt. */
static const char *
hint(const struct deal *d)
{
	if (d->card.ask == CARD_COUNT)
		return "Type counts, such as 3 5 12 8, or reveal. Enter goes "
		       "on. ? says what else you can type, xxx leaves at "
		       "once.";
	if (is_lettered(&d->card))
		return "Type a letter. Enter alone goes on. ? says what you "
		       "can type, b goes back, xxx leaves at once.";
	if (d->card.ask == CARD_ROWS && d->card.row == NONE)
		return "Type a number or a whole title. Enter alone goes on. "
		       "? says what you can type, b goes back, xxx leaves at "
		       "once.";
	if (d->card.ask == CARD_ROWS)
		return "Type a number or a whole title. ? says what you can "
		       "type, b goes back, q leaves heed, xxx leaves at once.";
	return "Enter goes on. ? says what you can type, b goes back, xxx "
	       "leaves at once.";
}

static void
ask_command(struct deal *d)
{
	const char *typed;

	line_say(d->l, hint(d));
	typed = line_read(d->l, "> ");
	if (typed != NULL)
		understand(d, typed);
}

/* --- Fields --------------------------------------------------------------- */

static void
ask_text(struct deal *d)
{
	char *text = line_text(d->l, d->card.initial != NULL ?
			       d->card.initial : "");

	done(d, text != NULL ? CARD_TYPED : CARD_BACK);
	d->input.text = text;
}

static void
say_secret_help(struct deal *d)
{
	struct outline page = { 0 };

	outline_add(&page, BLOCK_PARA, NULL, "Type it in one line, then "
		    "Enter. Blanks and capital letters count.");
	outline_add(&page, BLOCK_PAIR, "b", "Go back");
	outline_add(&page, BLOCK_PAIR, "xxx", "Leave at once");
	line_page(d->l, &page);
	line_put(d->l, "\n");
}

/* What is shorter than any passphrase is the same here as elsewhere. */
static void
ask_secret(struct deal *d)
{
	const char *typed;

	line_say(d->l, d->l->io->echo ?
		 "Nothing is shown as you type. b goes back, ? says more." :
		 "b goes back, ? says more.");
	if (!line_secret(d->l, "> ", &d->secret))
		return;
	typed = secret_text(&d->secret);
	if (line_exits(d->l, typed))
		return;
	if (strcmp(typed, "?") == 0) {
		say_secret_help(d);
		return;
	}
	if (text_same(typed, "b")) {
		done(d, CARD_BACK);
		return;
	}
	done(d, CARD_TYPED);
	d->input.text = typed;
}

/* Words typed behind the command that led to this card, asked for here. */
static bool
answer_ahead(struct deal *d)
{
	char *words = d->words;

	d->words = NULL;
	if (words != NULL && d->card.ask == CARD_TEXT) {
		done(d, CARD_TYPED);
		d->input.text = words;
		return true;
	}
	mem_drop(&words);
	return false;
}

static void
ask(struct deal *d)
{
	bool yes;

	if (d->card.ask != CARD_SECRET)
		line_unhide();
	if (!d->shown)
		show(d);
	switch (d->card.ask) {
	case CARD_TEXT:
		ask_text(d);
		break;
	case CARD_SECRET:
		ask_secret(d);
		break;
	case CARD_AGREE:
		yes = line_agree(d->l, NULL);
		done(d, yes ? CARD_YES : CARD_NO);
		break;
	default:
		ask_command(d);
	}
}

/* --- The conversation ----------------------------------------------------- */

/* Hand over what was done; false when that ended the conversation. */
static bool
take(struct deal *d)
{
	char *text = d->card.ask == CARD_TEXT || d->card.ask == CARD_COUNT ?
		(char *)d->input.text : NULL;
	bool on;

	if (d->card.wait != NULL) {
		line_say(d->l, d->card.wait);
		fflush(d->l->io->out);
	}
	on = d->talk->take(d->talk->self, &d->input);
	secret_wipe(&d->secret);
	mem_drop(&text);
	return on;
}

bool
line_hold(struct line *l, struct talk *talk)
{
	struct deal d = { .l = l, .talk = talk };
	bool on = true;

	next(&d);
	while (on && l->end == LINE_ON && !d.leaves) {
		if (!answer_ahead(&d))
			ask(&d);
		if (l->end != LINE_ON || !d.done)
			continue;
		on = take(&d);
		if (on)
			next(&d);
	}
	line_unhide();
	card_done(&d.card);
	secret_done(&d.secret);
	mem_drop(&d.words);
	return !d.leaves;
}

enum line_end
line_talk(struct talk *talk, const struct line_io *io)
{
	struct line l = { .io = io };

	if (!line_hold(&l, talk) && l.end == LINE_ON)
		l.end = LINE_LEFT;
	line_goodbye(&l);
	line_done(&l);
	return l.end;
}
