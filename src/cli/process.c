/* SPDX-License-Identifier: MIT */
/*
 * Descriptors 0 to 2 are always open after process_init(), those that were
 * closed in a way that fails when used, so that closed output is an error and
 * not a file overwritten.
 */
#include "cli/process.h"

#include "base/text.h"
#include "cli/cmd.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define SANITIZED 1
#endif

static void
open_streams(void)
{
	int fd;

	while ((fd = open("/dev/null", O_RDONLY)) >= 0 && fd < 2) {
		if (fd > 0)
			continue;
		close(fd);
		if (open("/dev/null", O_WRONLY) < 0)
			return;
	}
	if (fd > 2)
		close(fd);
}

/* A leak checker attaches to us, which PR_SET_DUMPABLE would forbid. */
static void
no_core(void)
{
	const struct rlimit none = { 0, 0 };

	setrlimit(RLIMIT_CORE, &none);
#if defined(__linux__) && !defined(SANITIZED)
	prctl(PR_SET_DUMPABLE, 0);
#endif
}

void
process_init(void)
{
	open_streams();
	no_core();
	signal(SIGPIPE, SIG_DFL);
	setlocale(LC_CTYPE, "");
}

bool
process_ascii(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
}

static int
cols_of(int fd)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size = { 0 };
	size_t digits;

	if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	if (columns == NULL)
		return 0;
	digits = strspn(columns, "0123456789");
	if (digits == 0 || digits > 4 || columns[digits] != '\0')
		return 0;
	return (int)strtol(columns, NULL, 10);
}

int
process_cols(void)
{
	return cols_of(STDOUT_FILENO);
}

int
process_cols_aside(void)
{
	return cols_of(STDERR_FILENO);
}

/* The time that is given from outside; false if it is no number. */
static bool
given_time(time_t *now, bool *given)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end = NULL;

	*given = epoch != NULL && *epoch;
	if (!*given)
		return true;
	errno = 0;
	*now = (time_t)strtoll(epoch, &end, 10);
	return !errno && !*end && *now >= 0;
}

bool
process_today(char day[PROCESS_DAY])
{
	time_t now = time(NULL);
	struct tm tm = { 0 };
	bool given;

	if (!given_time(&now, &given))
		return false;
	if ((given ? gmtime_r(&now, &tm) : localtime_r(&now, &tm)) == NULL)
		return false;
	return strftime(day, PROCESS_DAY, "%Y-%m-%d", &tm) > 0;
}

int64_t
process_now(void)
{
	time_t now = time(NULL);
	bool given;

	return given_time(&now, &given) ? now : time(NULL);
}

void
process_print(FILE *out, struct buf *text)
{
	struct buf plain = { 0 };

	if (process_ascii()) {
		text_ascii(&plain, buf_text(text));
		text = &plain;
	}
	fwrite(buf_text(text), 1, text->size, out);
	buf_done(&plain);
}

void
process_note(const char *format, ...)
{
	struct buf line = { 0 };
	char text[1024];
	va_list args;
	size_t size;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	size = strlen(text);
	buf_puts(&line, "heed: ");
	text_clean(&line, text, size);
	buf_putc(&line, '\n');
	process_print(stderr, &line);
	buf_done(&line);
}

int
process_report(struct diags *diags)
{
	struct buf out = { 0 };

	diags_sort(diags);
	diags_print(diags, &out);
	process_print(stderr, &out);
	buf_done(&out);
	return diags->errors ? STATUS_INPUT : STATUS_DONE;
}

void
process_die(int signal_number)
{
	sigset_t one;

	signal(signal_number, SIG_DFL);
	sigemptyset(&one);
	sigaddset(&one, signal_number);
	kill(getpid(), signal_number);
	sigprocmask(SIG_UNBLOCK, &one, NULL);
}

int
process_finish(int status)
{
	errno = 0;
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	process_note("cannot write to standard output: %s",
		     strerror(errno ? errno : EIO));
	return STATUS_SYSTEM;
}
