/* SPDX-License-Identifier: MIT */
/*
 * The conversation as a whole: which scene it is in. A scene only ever
 * changes what is in memory after the vault has said that it is on the disk.
 */
#include "desk/ledger_parts.h"

#include "report/parts.h"

#include <stdarg.h>
#include <stdlib.h>

static const struct scene_calls {
	void (*show)(struct ledger *, struct card *);
	void (*take)(struct ledger *, const struct card_input *);
} scenes[] = {
#define SCENE_ROW(id, name) { scene_##name##_show, scene_##name##_take },
	SCENES(SCENE_ROW)
#undef SCENE_ROW
};

struct ledger *
ledger_new(const char *folder, const char *today, int64_t (*clock)(void))
{
	struct ledger *r = mem_alloc(1, sizeof *r);

	r->folder = folder;
	r->today = today;
	r->clock = clock;
	r->one.entry = NONE;
	pass_init(&r->pass, folder, false, NULL);
	return r;
}

void
ledger_free(struct ledger *r)
{
	if (r == NULL)
		return;
	ledger_release(r);
	pass_done(&r->pass);
	pass_keep(&r->secret, NULL);
	vault_list_done(&r->list);
	free(r->shown);
	mem_drop(&r->words);
	mem_drop(&r->typed);
	mem_drop(&r->path);
	mem_drop(&r->place);
	mem_drop(&r->label);
	buf_done(&r->message);
	vault_close(r->vault);
	free(r);
}

void
ledger_go(struct ledger *r, enum scene scene)
{
	mem_drop(&r->typed);
	r->scene = scene;
}

void
ledger_say(struct ledger *r, const char *format, ...)
{
	va_list args;

	buf_clear(&r->message);
	va_start(args, format);
	buf_vprintf(&r->message, format, args);
	va_end(args);
}

const char *
ledger_typed(const struct card_input *in)
{
	return in->text != NULL ? in->text : "";
}

/* --- The store is opened -------------------------------------------------- */

void
scene_open_show(struct ledger *r, struct card *c)
{
	pass_show(&r->pass, c);
}

void
scene_open_take(struct ledger *r, const struct card_input *in)
{
	switch (pass_take(&r->pass, in)) {
	case PASS_OPEN:
		r->vault = r->pass.vault;
		r->pass.vault = NULL;
		ledger_list_read(r);
		ledger_go(r, SCENE_START);
		break;
	case PASS_LEFT:
		r->over = true;
		break;
	default:
		break;
	}
}

/* --- The conversation ----------------------------------------------------- */

static void
talk_show(void *self, struct card *c)
{
	struct ledger *r = self;

	c->where = AT_CARD;
	scenes[r->scene].show(r, c);
	if (r->message.size)
		c->message = buf_take(&r->message);
}

static bool
talk_take(void *self, const struct card_input *in)
{
	struct ledger *r = self;

	scenes[r->scene].take(r, in);
	return !r->over;
}

struct talk
ledger_talk(struct ledger *r)
{
	r->over = false;
	return (struct talk){ .self = r, .show = talk_show, .take = talk_take };
}

bool
ledger_opened(const struct ledger *r)
{
	return r->vault != NULL;
}
