/* SPDX-License-Identifier: MIT */
/* What is said of refused rows is kept only until there is much of it. */
#include "rows/pump.h"

#include <stdlib.h>

enum { SAID_ROOM = 4096 /* problems, before they are handed on */ };

void
pump_refuse(struct pump_out *out, const struct table_row *row, size_t first)
{
	if (out->span_count == out->span_room) {
		out->span_room = out->span_room ? 2 * out->span_room : 16;
		out->spans = mem_resize(out->spans, out->span_room,
					sizeof *out->spans);
	}
	out->spans[out->span_count++] = (struct pump_span){
		.raw = row->raw, .size = row->size,
		.fields = row->fault ? 0 : row->count, .first = first,
		.count = out->diags.count - first,
	};
	out->refused++;
}

bool
pump_full(struct pump_out *out)
{
	out->full = out->diags.count >= SAID_ROOM;
	return out->full;
}

void
pump_clear(struct pump_out *out)
{
	if (out->diags.count)
		diags_done(&out->diags);
	buf_clear(&out->text);
	out->span_count = 0;
	out->rows = out->lines = out->scored = out->refused = 0;
	out->stop = out->full = false;
}

void
pump_done(struct pump_out *out)
{
	diags_done(&out->diags);
	buf_done(&out->text);
	free(out->spans);
	*out = (struct pump_out){ 0 };
}
