/* SPDX-License-Identifier: MIT */
/* Deletes a record, after saying what that cannot do. */
#include "desk/ledger_parts.h"
#include "report/parts.h"

void
scene_delete_show(struct ledger *r, struct card *c)
{
	struct outline *o = &c->page;

	outline_add(o, BLOCK_TITLE, NULL, "Delete this record?");
	outline_add(o, BLOCK_LEAD, NULL,
		    "It will be gone from this folder, with all earlier "
		    "states of it. Nobody can bring it back from here.");
	if (r->one.record.reference != NULL && *r->one.record.reference)
		outline_add(o, BLOCK_PAIR, "Reference",
			    r->one.record.reference);
	if (ledger_uncopied(&r->list.items[r->one.entry].summary))
		outline_add(o, BLOCK_WARN, NULL,
			    "It was not yet copied to the school's system, or "
			    "was changed since. Your setting has to keep what "
			    "was recorded about a child; ask your lead before "
			    "you delete it.");
	outline_add(o, BLOCK_HEADING, NULL, "What deleting cannot promise");
	outline_add(o, BLOCK_ITEM, NULL,
		    "Backups and copies of the folder still have it.");
	outline_add(o, BLOCK_ITEM, NULL,
		    "So may the disk itself, above all an SSD, until it "
		    "writes over the place. What is left there is sealed.");
	outline_add(o, BLOCK_ITEM, NULL,
		    "Texts that were saved, pasted or exported are not "
		    "touched.");
	c->ask = CARD_AGREE;
}

void
scene_delete_take(struct ledger *r, const struct card_input *in)
{
	const struct vault_entry *entry = &r->list.items[r->one.entry];
	struct buf why = { 0 };

	if (in->did != CARD_YES) {
		ledger_go(r, SCENE_ONE);
		return;
	}
	if (vault_delete(r->vault, entry->id, &why) == VAULT_DONE) {
		ledger_release(r);
		ledger_list_read(r);
		ledger_say(r, "Deleted.");
		ledger_go(r, SCENE_LIST);
	} else {
		ledger_say(r, "Not deleted: %s", buf_text(&why));
		ledger_go(r, SCENE_ONE);
	}
	buf_done(&why);
}
