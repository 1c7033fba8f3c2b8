/* SPDX-License-Identifier: MIT */
/*
 * Every record under the version of its checklist that is there now; none is
 * changed.
 */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/pick.h"
#include "cli/process.h"
#include "cli/store.h"
#include "report/record.h"
#include "report/render.h"

#include <stdlib.h>
#include <string.h>

enum { RESCORE_COLUMNS = 79 };

/* The records of this list, under it. */
static void
put_list(struct buf *out, const struct record_view *views, size_t count,
	 const struct checklist *list)
{
	struct rescore *all = mem_alloc(count, sizeof *all);
	struct outline o = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < count; i++)
		if (strcmp(views[i].record->list_id, list->id) == 0)
			rescore_init(&all[n++], &views[i], list);
	outline_rescore(&o, all, n, list);
	if (out->size)
		buf_puts(out, "\n\n");
	render_text(out, &o, RESCORE_COLUMNS);
	outline_done(&o);
	for (size_t i = 0; i < n; i++)
		rescore_done(&all[i]);
	free(all);
}

/* Load a checklist and put what it says; the status. */
static int
with_list(struct buf *out, const struct request *r, const struct batch *batch,
	  const char *name)
{
	struct checklist list = { 0 };
	struct diags diags = { 0 };
	struct find find;
	int status;

	find_init(&find, r->program);
	if (open_checklist(&list, &find, name, r->values[OPTION_CONTACTS],
			   &diags))
		put_list(out, batch->views, batch->count, &list);
	status = process_report(&diags);
	diags_done(&diags);
	checklist_done(&list);
	find_done(&find);
	return status;
}

/* Is it the first record of its checklist? */
static bool
first_of(const struct batch *batch, size_t i)
{
	for (size_t j = 0; j < i; j++)
		if (strcmp(batch->records[j].list_id,
			   batch->records[i].list_id) == 0)
			return false;
	return *batch->records[i].list_id != '\0';
}

static int
rescore(const struct request *r, struct pick *pick)
{
	struct batch batch = { 0 };
	struct buf out = { 0 };
	int status = STATUS_DONE, one;

	pick_read(&batch, pick, &status);
	batch_views(&batch);
	if (r->operand_count) {
		one = with_list(&out, r, &batch, r->operands[0]);
		status = one != STATUS_DONE ? one : status;
	}
	for (size_t i = 0; i < batch.count && !r->operand_count; i++) {
		if (!first_of(&batch, i))
			continue;
		one = with_list(&out, r, &batch, batch.records[i].list_id);
		status = one != STATUS_DONE ? one : status;
	}
	process_print(stdout, &out);
	buf_done(&out);
	batch_done(&batch);
	return status;
}

int
cmd_rescore(const struct request *r)
{
	struct pick pick;
	int status;
	char *folder = store_ready(r, false, &status);

	if (folder == NULL)
		return status;
	pick_init(&pick, folder, false, false);
	if (pick_ask(&pick, stdin, &status))
		status = rescore(r, &pick);
	pick_done(&pick);
	free(folder);
	return status;
}
