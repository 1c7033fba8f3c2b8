/* SPDX-License-Identifier: MIT */
/*
 * Nothing is printed on standard output unless everything given was
 * understood, and every problem is reported at once.
 */
#include "base/text.h"
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "report/render.h"

#include <stdlib.h>
#include <string.h>

enum { INPUT_MOST = 1 << 20 }; /* bytes of standard input */

/* What a result is made from. */
struct job {
	const struct request *request;
	enum render_format format;
	char day[PROCESS_DAY];
	struct checklist list;
	struct answers answers;
	struct diags diags;
	char *because;
	bool broken; /* standard input cannot be read */
};

/* Do the options make sense together? Fills in the format and the day. */
static int
check(struct job *job)
{
	const struct request *r = job->request;
	const char *format = r->values[OPTION_FORMAT];
	const char *because = r->values[OPTION_BECAUSE];
	bool from_input = because != NULL && strcmp(because, "-") == 0;
	size_t dashes = 0;

	job->format = format ? render_format_named(format) : RENDER_TEXT;
	if (job->format == RENDER_FORMATS)
		return cmd_usage(r, "--format is text, html or json");
	if (!r->values[OPTION_RAISE] != !because)
		return cmd_usage(r, "--raise and --because go together: "
				 "nobody is asked to trust a result raised "
				 "without a reason");
	for (size_t i = 1; i < r->operand_count; i++)
		dashes += strcmp(r->operands[i], "-") == 0;
	if (dashes + from_input > 1)
		return cmd_usage(r, "standard input, \"-\", can be read "
				 "only once: for the answers or for the "
				 "reason");
	if (!process_today(job->day))
		return cmd_usage(r, "SOURCE_DATE_EPOCH is no number of "
				 "seconds");
	return STATUS_DONE;
}

static bool
blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* One line of standard input; true if it holds a pair, or tries to. */
static bool
take_line(struct job *job, char *line, size_t size, unsigned long number)
{
	static const char mark[] = "\xef\xbb\xbf"; /* of UTF-8, by some */
	struct place at = { .file = "-", .line = number, .column = 1 };
	char *pair;

	if (number == 1 && strncmp(line, mark, sizeof mark - 1) == 0) {
		line += sizeof mark - 1;
		size -= sizeof mark - 1;
	}
	pair = line;
	while (size && blank(line[size - 1]))
		line[--size] = '\0';
	while (blank(*pair)) {
		pair++;
		at.column++;
	}
	at.text = line;
	at.size = size;
	if (strlen(line) != size)
		diag_error(&job->diags, DIAG_ANSWER_PAIR, at,
			   "the line holds a NUL byte");
	else if (*pair == '\0' || *pair == '#')
		return false;
	else
		answers_pair(&job->answers, &job->list, pair, at,
			     &job->diags);
	return true;
}

static void
take_input(struct job *job)
{
	struct place whole = { .file = "-" };
	unsigned long number = 0;
	size_t total = 0;
	size_t room = 0, pairs = 0;
	char *line = NULL;
	ssize_t size;

	while (total <= INPUT_MOST &&
	       (size = getline(&line, &room, stdin)) >= 0) {
		total += (size_t)size;
		if (total > INPUT_MOST)
			diag_error(&job->diags, DIAG_FILE_SIZE, whole,
				   "standard input holds more than %d bytes",
				   INPUT_MOST);
		else
			pairs += take_line(job, line, (size_t)size, ++number);
	}
	job->broken = ferror(stdin) != 0;
	if (pairs == 0 && total <= INPUT_MOST && !job->broken)
		process_note("no answers were read from standard input; this "
			     "result is without them");
	if (line != NULL)
		mem_wipe(line, room);
	free(line);
}

static void
take_pairs(struct job *job)
{
	const struct request *r = job->request;

	for (size_t i = 1; i < r->operand_count; i++) {
		const char *word = r->operands[i];

		if (strcmp(word, "-") == 0)
			take_input(job);
		else
			answers_pair(&job->answers, &job->list, word,
				     (struct place){ .file = "command line" },
				     &job->diags);
	}
}

/* Read standard input, as much as it may hold; false if it cannot be. */
static bool
read_all(struct buf *text)
{
	char part[1024];
	size_t size;

	while (text->size < INPUT_MOST &&
	       (size = fread(part, 1, sizeof part, stdin)) > 0)
		buf_add(text, part, size);
	mem_wipe(part, sizeof part);
	return ferror(stdin) == 0;
}

/* The reason as one line; what a terminal would act on is made harmless. */
static char *
reason(struct job *job, const char *given)
{
	struct buf text = { 0 };
	struct buf clean = { 0 };

	if (strcmp(given, "-") == 0)
		job->broken = !read_all(&text);
	else
		buf_puts(&text, given);
	for (size_t i = 0; i < text.size; i++)
		if (blank(text.data[i]))
			text.data[i] = ' ';
	while (text.size && text.data[text.size - 1] == ' ')
		text.size--;
	text_clean(&clean, buf_text(&text), text.size);
	buf_done(&text);
	return buf_take(&clean);
}

static void
take_raise(struct job *job)
{
	const char *band = job->request->values[OPTION_RAISE];

	if (band == NULL)
		return;
	job->because = reason(job, job->request->values[OPTION_BECAUSE]);
	/* With answers missing, whether it is high enough cannot be said. */
	if (job->diags.errors == 0 ||
	    checklist_band(&job->list, band) == NONE)
		result_raise(&job->answers, &job->list, band, job->because,
			     &job->diags);
}

static void
print(struct job *job)
{
	struct result result;
	struct buf out = { 0 };

	result_init(&result, &job->list, &job->answers);
	render_result(&out, &result, job->format, job->day);
	if (job->format == RENDER_TEXT)
		process_print(stdout, &out);
	else
		fwrite(buf_text(&out), 1, out.size, stdout);
	buf_wipe(&out);
	result_done(&result);
}

/* With the checklist open: read what is given and print. */
static int
work(struct job *job)
{
	int status;

	answers_init(&job->answers, &job->list);
	take_pairs(job);
	take_raise(job);
	status = process_report(&job->diags);
	if (job->broken) {
		process_note("standard input cannot be read");
		status = STATUS_SYSTEM;
	}
	if (status == STATUS_DONE)
		print(job);
	answers_done(&job->answers);
	free(job->because);
	return status;
}

int
cmd_result(const struct request *r)
{
	struct job job = { .request = r };
	int status = check(&job);
	struct find f;

	if (status != STATUS_DONE)
		return status;
	find_init(&f, r->program);
	if (open_checklist(&job.list, &f, r->operands[0],
			   r->values[OPTION_CONTACTS], &job.diags))
		status = work(&job);
	else
		status = process_report(&job.diags);
	checklist_done(&job.list);
	diags_done(&job.diags);
	find_done(&f);
	return status;
}
