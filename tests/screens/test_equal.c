/* SPDX-License-Identifier: MIT */
/*
 * The full screen and the line mode are views of one walk: the same random
 * actions, as keys for the one and typed lines for the other, lead to the same
 * result, byte for byte.
 */
#include "test.h"

#include "base/buf.h"
#include "line/line.h"
#include "read/load.h"
#include "report/render.h"
#include "ui/app.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Many on the two lists that have most of what there is, some on the others. */
enum { WALKS = 500, SOME_WALKS = 40, ACTIONS = 60 };

/* One walk being played in the full screen, and the lines that say the same. */
struct play {
	struct walk walk;
	struct app app;
	struct buf lines;
	unsigned long seed;
};

static unsigned
draw(struct play *p, unsigned below)
{
	p->seed = p->seed * 6364136223846793005UL + 1442695040888963407UL;
	return (unsigned)(p->seed >> 33) % below;
}

static void
press(struct play *p, const char *script)
{
	int key;

	while ((key = key_parse(&script)) != K_NONE)
		if (app_key(&p->app, key) > EFFECT_LEAVE)
			fail_msg("a key had an effect that was not asked for");
	while (p->app.over == OVER_INTERRUPT) {
		app_key(&p->app, 'o');
		buf_puts(&p->lines, "\n");
	}
}

static void
type(struct play *p, const char *line)
{
	buf_printf(&p->lines, "%s\n", line);
}

static void
answer(struct play *p)
{
	const struct scale *scale = checklist_scale(p->walk.list,
		p->walk.at.indicator);
	char key[2] = { scale->choices[draw(p, (unsigned)scale->count)].key,
			'\0' };

	type(p, key);
	press(p, key);
}

/* Jump to a question by its number, from the list. */
static void
jump(struct play *p)
{
	unsigned number = 1 + draw(p, (unsigned)walk_progress(&p->walk).asked);
	char line[32];

	snprintf(line, sizeof line, "g %u", number);
	type(p, line);
	app_key(&p->app, 'g');
	app_key(&p->app, K_HOME);
	for (unsigned i = 1; i < number; i++)
		app_key(&p->app, K_DOWN);
	press(p, "<Enter>");
}

static void
note(struct play *p)
{
	bool when = draw(p, 2) == 1;

	type(p, "w");
	type(p, "seen");
	type(p, when ? "noon" : "");
	type(p, "I think");
	press(p, "w<C-e><C-u>seen<Tab>");
	press(p, when ? "<C-e><C-u>noon<Tab>" : "<Tab>");
	press(p, "<C-e><C-u>I think<Enter>");
}

static void
command(struct play *p, const char *key)
{
	type(p, key);
	press(p, key);
}

/* Raise the result to one of the bands there are above it, or try to. */
static void
raise_it(struct play *p)
{
	bool because = draw(p, 4) > 0;
	unsigned band;

	type(p, "+");
	app_key(&p->app, '+');
	if (p->app.over != OVER_BANDS)
		return;
	band = draw(p, (unsigned)p->app.list_count);
	buf_printf(&p->lines, "%u\n", band + 1);
	app_key(&p->app, K_HOME);
	for (unsigned i = 0; i < band; i++)
		app_key(&p->app, K_DOWN);
	type(p, because ? "I saw it" : "");
	press(p, because ? "<Enter>I saw it<Enter>" :
	      "<Enter><Enter><Esc>");
}

static void
tell(struct play *p)
{
	bool someone = draw(p, 3) > 0;

	type(p, "t");
	type(p, someone ? "the lead" : "-");
	press(p, someone ? "t<C-e><C-u>the lead<Enter>" :
	      "t<C-e><C-u><Enter>");
}

/* Find words that some questions, pages or results have, or none. */
static void
find(struct play *p)
{
	static const char *const words[] = { "child", "Missing", "lead",
					     "home", "quagga" };
	const char *word = words[draw(p, sizeof words / sizeof *words)];

	if (draw(p, 2) == 0) {
		buf_printf(&p->lines, "/%s\n", word);
	} else {
		type(p, "/");
		type(p, word);
	}
	press(p, "/");
	press(p, word);
	press(p, "<Enter>");
}

/* Look at a page, maybe find words on it, and leave it by Enter or b. */
static void
page(struct play *p)
{
	bool question = p->walk.at.stage == WALK_QUESTION;
	bool enter = draw(p, 2) == 1, help = draw(p, 3) == 0;

	command(p, help ? "?" : question && draw(p, 2) == 0 ? "m" : "a");
	if (!help && draw(p, 3) == 0)
		find(p);
	type(p, enter ? "" : "b");
	press(p, enter ? "<Enter>" : "b");
}

static void
act(struct play *p)
{
	enum walk_stage stage = p->walk.at.stage;
	bool place = stage == WALK_QUESTION || stage == WALK_NOTE;

	switch (draw(p, 16)) {
	case 0:
		command(p, "b");
		break;
	case 1:
		command(p, "u");
		break;
	case 2:
		jump(p);
		break;
	case 3:
		if (place)
			note(p);
		break;
	case 4:
		if (stage != WALK_REVIEW)
			command(p, "v");
		break;
	case 5:
		if (stage == WALK_QUESTION && draw(p, 4) == 0)
			command(p, "r");
		break;
	case 6:
		find(p);
		break;
	case 7:
		page(p);
		break;
	case 8:
	case 9:
		if (stage == WALK_RESULT && draw(p, 2) == 0)
			raise_it(p);
		else if (stage == WALK_RESULT)
			tell(p);
		break;
	default:
		if (stage == WALK_QUESTION && draw(p, 4) > 0) {
			answer(p);
		} else if (stage != WALK_RESULT) {
			type(p, "");
			press(p, stage == WALK_REVIEW ? "<Home><Enter>" :
			      "<Right>");
		}
	}
}

static char *
json_of(const struct walk *walk)
{
	struct result result;
	struct buf out = { 0 };

	result_init(&result, walk->list, &walk->answers);
	render_json(&out, &result);
	result_done(&result);
	return buf_take(&out);
}

/* The same lines in the line mode. Owner: the caller frees it. */
static char *
json_of_lines(const struct checklist *list, struct buf *lines,
	      enum walk_stage *stage)
{
	FILE *in = fmemopen(lines->data, lines->size, "r");
	FILE *out = fopen("/dev/null", "w");
	struct line_io io = { .in = in, .out = out, .today = "2026-11-24" };
	struct walk walk;
	char *json;

	assert_non_null(in);
	assert_non_null(out);
	walk_init(&walk, list);
	line_walk(&walk, NULL, &io);
	*stage = walk.at.stage;
	json = json_of(&walk);
	walk_done(&walk);
	fclose(in);
	fclose(out);
	return json;
}

static void
play_one(const struct checklist *list, unsigned long seed)
{
	struct play p = { .seed = seed * 2654435761UL + 1 };
	char *screen, *lines;
	enum walk_stage stage;

	walk_init(&p.walk, list);
	app_init(&p.app, &p.walk, "2026-11-24", 24, 80);
	for (int i = 0; i < ACTIONS; i++)
		act(&p);
	screen = json_of(&p.walk);
	lines = json_of_lines(list, &p.lines, &stage);
	if (strcmp(screen, lines) != 0)
		print_message("# seed %lu, typed:\n%s", seed,
			      buf_text(&p.lines));
	assert_text(lines, screen);
	assert_number(stage, p.walk.at.stage);
	free(screen);
	free(lines);
	buf_done(&p.lines);
	app_done(&p.app);
	walk_done(&p.walk);
}

static void
play_all(const char *path, unsigned long walks)
{
	struct checklist list;
	struct diags diags = { 0 };

	assert_true(load_checklist(&list, path, NULL, &diags));
	for (unsigned long seed = 0; seed < walks; seed++)
		play_one(&list, seed);
	checklist_done(&list);
	diags_done(&diags);
}

static void
both_views_of_the_small_list_come_to_the_same(void **state)
{
	(void)state;
	play_all("tests/data/small.ini", WALKS);
}

static void
both_views_of_each_shipped_list_come_to_the_same(void **state)
{
	static const char *const shipped[] = {
		"checklists/dfe-cse.ini", "checklists/county-lines.ini",
		"checklists/safeguard.ini", "checklists/commissioner-cse.ini",
	};

	(void)state;
	play_all("checklists/herts-cse.ini", WALKS);
	for (size_t i = 0; i < sizeof shipped / sizeof *shipped; i++)
		play_all(shipped[i], SOME_WALKS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(both_views_of_the_small_list_come_to_the_same),
		cmocka_unit_test(
			both_views_of_each_shipped_list_come_to_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
