/* SPDX-License-Identifier: MIT */
/* The records of one reference, side by side in time. */
#include "desk/batch.h"
#include "desk/ledger_parts.h"
#include "report/record.h"
#include "report/parts.h"

#include <string.h>

/* Those of the reference in hand, the oldest first, as they are listed. */
static void
gather(const struct ledger *r, struct batch *batch, struct buf *why)
{
	for (size_t i = 0; i < r->list.count; i++) {
		const struct vault_entry *e = &r->list.items[i];

		if (e->summary.reference != NULL &&
		    strcmp(e->summary.reference,
			   r->one.record.reference) == 0)
			batch_add(batch, r->vault, e, why);
	}
}

void
scene_history_show(struct ledger *r, struct card *c)
{
	struct batch batch = { 0 };
	struct history history;
	struct buf why = { 0 };

	gather(r, &batch, &why);
	history_init(&history, batch_views(&batch), batch.count, r->today);
	outline_history(&c->page, &history, r->today);
	if (why.size)
		outline_add(&c->page, BLOCK_WARN, NULL, buf_text(&why));
	history_done(&history);
	batch_done(&batch);
	buf_done(&why);
	c->ask = CARD_READ;
}

void
scene_history_take(struct ledger *r, const struct card_input *in)
{
	if (in->did != CARD_COMMAND)
		ledger_go(r, SCENE_ONE);
}
