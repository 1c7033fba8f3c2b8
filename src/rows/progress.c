/* SPDX-License-Identifier: MIT */
/* Written over itself with a carriage return, and never longer than 70. */
#include "rows/progress.h"

#include <time.h>

static const double first = 1.0, every = 0.25; /* seconds */

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void
progress_begin(struct run *r)
{
	r->since = now();
	r->next = r->since + first;
}

void
progress_text(struct buf *out, unsigned long rows, double megabytes,
	      double of_megabytes, double seconds)
{
	double speed = seconds > 0 ? megabytes / seconds : 0;
	double left = speed > 0 ? (of_megabytes - megabytes) / speed : 0;

	buf_printf(out, "%lu rows, %.0f MB", rows, megabytes);
	if (of_megabytes > 0)
		buf_printf(out, " of %.0f", of_megabytes);
	buf_printf(out, ", %.0f MB/s", speed);
	if (of_megabytes <= 0 || speed <= 0)
		return;
	if (left < 90)
		buf_printf(out, ", %.0f seconds left", left);
	else
		buf_printf(out, ", %.0f minutes left", left / 60);
}

void
progress_show(struct run *r)
{
	double time;

	if (!r->want->progress)
		return;
	time = now();
	if (time < r->next)
		return;
	r->next = time + every;
	buf_putc(&r->text, '\r');
	progress_text(&r->text, r->rows, (double)r->pump.done / 1e6,
		      (double)r->pump.size / 1e6, time - r->since);
	while (r->text.size < 71)
		buf_putc(&r->text, ' ');
	r->want->say(&r->text);
	buf_clear(&r->text);
	r->shown = true;
}

void
progress_clear(struct run *r)
{
	struct buf blank = { 0 };

	if (!r->shown)
		return;
	buf_printf(&blank, "\r%70s\r", "");
	r->want->say(&blank);
	buf_done(&blank);
	r->shown = false;
}
