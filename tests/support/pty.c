/* SPDX-License-Identifier: MIT */
/*
 * Invariant: whatever the program writes is taken in while anything is waited
 * for, so that it never blocks on us, and nothing of it outlives a test.
 *
 * The end of the program is seen as the end of a pipe that only it holds,
 * which poll() can wait for beside the terminal.
 */
#include "support/pty.h"

#include "test.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

enum {
	PATIENCE = 10000, /* milliseconds before a screen is given up */
	/* libvterm 0.1.4 crashes on what was drawn for a larger screen when it
	 * has fewer cells than these. */
	LEAST_ROWS = 2,
	LEAST_COLS = 8
};

static long
now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* --- The terminal --------------------------------------------------------- */

static void
answer_program(const char *bytes, size_t size, void *user)
{
	const struct pty *p = user;

	while (p->master >= 0 && size > 0) {
		ssize_t n = write(p->master, bytes, size);

		if (n <= 0)
			return;
		bytes += n;
		size -= (size_t)n;
	}
}

static int
on_property(VTermProp prop, VTermValue *value, void *user)
{
	struct pty *p = user;

	if (prop == VTERM_PROP_CURSORVISIBLE)
		p->cursor = value->boolean;
	if (prop == VTERM_PROP_ALTSCREEN)
		p->alternate = value->boolean;
	return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = on_property };

static int
at_least(int wanted, int least)
{
	return wanted < least ? least : wanted;
}

static void
terminal_init(struct pty *p)
{
	static const char prompt[] = "$ heed\r\n";

	p->vt = vterm_new(at_least(p->rows, LEAST_ROWS),
			  at_least(p->cols, LEAST_COLS));
	vterm_set_utf8(p->vt, 1);
	vterm_output_set_callback(p->vt, answer_program, p);
	p->screen = vterm_obtain_screen(p->vt);
	vterm_screen_set_callbacks(p->screen, &callbacks, p);
	vterm_screen_enable_altscreen(p->screen, 1);
	vterm_screen_reset(p->screen, 1);
	p->cursor = true;
	vterm_input_write(p->vt, prompt, sizeof prompt - 1);
}

static void
put_code(struct buf *b, uint32_t c)
{
	if (c < 0x80) {
		buf_putc(b, (char)c);
		return;
	}
	if (c < 0x800) {
		buf_putc(b, (char)(0xc0 | c >> 6));
	} else {
		if (c < 0x10000) {
			buf_putc(b, (char)(0xe0 | c >> 12));
		} else {
			buf_putc(b, (char)(0xf0 | c >> 18));
			buf_putc(b, (char)(0x80 | (c >> 12 & 0x3f)));
		}
		buf_putc(b, (char)(0x80 | (c >> 6 & 0x3f)));
	}
	buf_putc(b, (char)(0x80 | (c & 0x3f)));
}

static void
put_cell(struct buf *b, const VTermScreenCell *cell)
{
	int i;

	if (cell->chars[0] == 0)
		buf_putc(b, ' ');
	for (i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i] != 0; i++)
		put_code(b, cell->chars[i]);
}

static void
put_row(struct pty *p, int row)
{
	VTermScreenCell cell;
	VTermPos at = { .row = row, .col = 0 };

	while (at.col < p->cols) {
		if (!vterm_screen_get_cell(p->screen, at, &cell))
			break;
		put_cell(&p->seen, &cell);
		at.col += cell.width > 0 ? cell.width : 1;
	}
	while (p->seen.size > 0 && p->seen.data[p->seen.size - 1] == ' ')
		p->seen.size--;
	buf_putc(&p->seen, '\n');
}

const char *
pty_text(struct pty *p)
{
	int row;

	buf_clear(&p->seen);
	for (row = 0; row < p->rows; row++)
		put_row(p, row);
	return buf_text(&p->seen);
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\n';
}

/* Does text begin with the words, any run of blanks matching any other? */
static bool
begins(const char *text, const char *words)
{
	while (*words) {
		if (is_blank(*words)) {
			if (!is_blank(*text))
				return false;
			while (is_blank(*text))
				text++;
			while (is_blank(*words))
				words++;
		} else if (*text++ != *words++) {
			return false;
		}
	}
	return true;
}

bool
pty_shows(struct pty *p, const char *words)
{
	const char *text;

	for (text = pty_text(p); *text; text++)
		if (begins(text, words))
			return true;
	return false;
}

bool
pty_blank(struct pty *p)
{
	const char *text = pty_text(p);

	return text[strspn(text, " \n")] == '\0';
}

bool
pty_coloured(struct pty *p)
{
	VTermScreenCell cell;
	VTermPos at;

	for (at.row = 0; at.row < p->rows; at.row++)
		for (at.col = 0; at.col < p->cols; at.col++)
			if (vterm_screen_get_cell(p->screen, at, &cell) &&
			    (!VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) ||
			     !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg)))
				return true;
	return false;
}

/* --- The program ---------------------------------------------------------- */

static void
set_environment(const struct pty *p, const char *const *env)
{
	static const char *const none[] = {
		"LINES", "COLUMNS", "ESCDELAY", "NO_COLOR", "ACCESSIBLE",
		"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS", "LC_CTYPE",
		"LANG"
	};
	size_t i;

	for (i = 0; i < sizeof none / sizeof none[0]; i++)
		unsetenv(none[i]);
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("HOME", p->home, 1);
	for (; env != NULL && *env != NULL; env++)
		if (strchr(*env, '='))
			putenv(mem_string(*env));
		else
			unsetenv(*env);
}

static void
restore_signals(bool deaf)
{
	static const int all[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE,
				   SIGTSTP, SIGTTIN, SIGTTOU, SIGCHLD };
	sigset_t none;
	size_t i;

	for (i = 0; i < sizeof all / sizeof all[0]; i++)
		signal(all[i], SIG_DFL);
	if (deaf)
		signal(SIGHUP, SIG_IGN);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

/* What the child needs to know; all of it is decided before the fork. */
struct start {
	const struct pty *p;
	const struct pty_options *how;
	const char *const *argv;
	const char *path;
	const char *terminal;
	int life[2], report[2], orders[2];
};

static void
become(const struct start *s)
{
	close(s->report[1]);
	close(s->orders[0]);
	if (s->how->input) {
		int in = open(s->how->input, O_RDONLY);

		dup2(in, STDIN_FILENO);
		close(in);
	}
	restore_signals(s->how->deaf);
	execv(s->path, (char *const *)s->argv);
	_exit(127);
}

static void
own_group_in_front(void)
{
	setpgid(0, 0);
	signal(SIGTTOU, SIG_IGN);
	tcsetpgrp(STDOUT_FILENO, getpid());
}

static void
tell(const struct start *s, int word)
{
	if (write(s->report[1], &word, sizeof word) != sizeof word)
		_exit(1);
}

/* A shell with one job: takes the terminal back whenever the job stops. */
static void
mind_job(const struct start *s)
{
	pid_t job = fork();
	int status;
	char order;

	if (job == 0) {
		own_group_in_front();
		become(s);
	}
	close(s->life[1]);
	tell(s, (int)job);
	while (waitpid(job, &status, WUNTRACED) == job) {
		tcsetpgrp(STDOUT_FILENO, getpid());
		tell(s, status);
		if (!WIFSTOPPED(status))
			break;
		if (read(s->orders[0], &order, 1) != 1)
			break;
		tcsetpgrp(STDOUT_FILENO, job);
		kill(-job, SIGCONT);
	}
	_exit(0);
}

static void
await_end(int fd)
{
	char byte;
	ssize_t n;

	do
		n = read(fd, &byte, 1);
	while (n > 0);
}

/*
 * A process that ends closes its files first and gives its children away
 * later; one that ended in between could not be waited for by the test.
 */
static void
await_other_parent(pid_t parent)
{
	while (getppid() == parent)
		sched_yield();
}

/* The middle one of three leaves, so that the last has no parent here. */
static void
leave_orphan(const struct start *s)
{
	pid_t middle = fork();

	if (middle == 0) {
		pid_t orphan, parent = getpid();
		int gone[2];

		own_group_in_front();
		if (pipe(gone) != 0)
			_exit(1);
		orphan = fork();
		if (orphan == 0) {
			close(gone[1]);
			await_end(gone[0]);
			close(gone[0]);
			await_other_parent(parent);
			become(s);
		}
		tell(s, (int)orphan);
		_exit(0);
	}
	close(s->life[1]);
	waitpid(middle, NULL, 0);
	await_end(s->orders[0]);
	_exit(0);
}

static void
child_main(const struct start *s)
{
	int slave;

	setsid();
	slave = open(s->terminal, O_RDWR);
	if (slave < 0)
		_exit(126);
#ifdef TIOCSCTTY
	ioctl(slave, TIOCSCTTY, 0);
#endif
	dup2(slave, STDIN_FILENO);
	dup2(slave, STDOUT_FILENO);
	dup2(slave, STDERR_FILENO);
	if (slave > STDERR_FILENO)
		close(slave);
	close(s->p->master);
	close(s->life[0]);
	close(s->report[0]);
	close(s->orders[1]);
	set_environment(s->p, s->how->env);
	if (s->how->role == PTY_LEADER)
		become(s);
	signal(SIGHUP, SIG_IGN);
	signal(SIGTTOU, SIG_IGN);
	if (s->how->role == PTY_JOB)
		mind_job(s);
	leave_orphan(s);
}

static void
set_size(const struct pty *p)
{
	struct winsize size = { .ws_row = (unsigned short)p->rows,
				.ws_col = (unsigned short)p->cols };

	ioctl(p->master, TIOCSWINSZ, &size);
}

static int
read_word(int from)
{
	int word = 0;

	if (read(from, &word, sizeof word) != sizeof word)
		fail_msg("the program could not be started");
	return word;
}

static void
open_master(struct pty *p)
{
	p->master = posix_openpt(O_RDWR | O_NOCTTY);
	assert_true(p->master >= 0);
	assert_int_equal(grantpt(p->master), 0);
	assert_int_equal(unlockpt(p->master), 0);
	set_size(p);
	tcgetattr(p->master, &p->before);
}

void
pty_start(struct pty *p, const struct pty_options *how,
	  const char *const *argv)
{
	struct start s = { .p = p, .how = how, .argv = argv };

	p->rows = how->rows ? how->rows : 24;
	p->cols = how->cols ? how->cols : 80;
	p->role = how->role;
	s.path = strcmp(argv[0], "HEED") == 0 ? getenv("HEED") : argv[0];
	assert_non_null(s.path);
	open_master(p);
	terminal_init(p);
	s.terminal = ptsname(p->master);
	assert_true(pipe(s.life) == 0 && pipe(s.report) == 0 &&
		    pipe(s.orders) == 0);
#ifdef PR_SET_CHILD_SUBREAPER
	prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
	fflush(NULL);
	p->shell = fork();
	assert_true(p->shell >= 0);
	if (p->shell == 0)
		child_main(&s);
	close(s.life[1]);
	close(s.report[1]);
	close(s.orders[0]);
	p->life = s.life[0];
	p->report = s.report[0];
	p->orders = s.orders[1];
	p->pid = how->role == PTY_LEADER ? p->shell : read_word(p->report);
}

/* --- Taking in ------------------------------------------------------------ */

/* Take in what there is; false when there will be no more. */
static bool
take_output(struct pty *p)
{
	char bytes[65536];
	ssize_t n = read(p->master, bytes, sizeof bytes);

	if (n <= 0)
		return false;
	buf_add(&p->raw, bytes, (size_t)n);
	vterm_input_write(p->vt, bytes, (size_t)n);
	return true;
}

static bool
ready(int fd)
{
	struct pollfd one = { .fd = fd, .events = POLLIN };

	return fd >= 0 && poll(&one, 1, 0) > 0;
}

static void
close_one(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* All that was written before what was just learnt of the program. */
static void
take_all_output(struct pty *p)
{
	while (!p->drained && ready(p->master))
		p->drained = !take_output(p);
}

static void
note_end(struct pty *p, int status)
{
	p->ended = true;
	p->status = status;
	take_all_output(p);
}

static void
take_report(struct pty *p)
{
	int status;

	if (read(p->report, &status, sizeof status) != sizeof status) {
		close_one(&p->report);
		return;
	}
	if (WIFSTOPPED(status)) {
		take_all_output(p);
		p->stopped = true;
	} else {
		note_end(p, status);
	}
}

static void
take_life(struct pty *p)
{
	int status = 0;
	pid_t got;

	close_one(&p->life);
	if (p->role == PTY_JOB)
		return;
	do
		got = waitpid(p->pid, &status, 0);
	while (got < 0 && errno == EINTR);
	if (got == p->pid)
		note_end(p, status);
	else
		print_error("-- its end was not told: %s\n", strerror(errno));
}

/* Wait for one thing to happen, no longer than until this moment. */
static bool
take_in(struct pty *p, long until)
{
	struct pollfd all[3] = { { .fd = p->master, .events = POLLIN },
				 { .fd = p->life, .events = POLLIN },
				 { .fd = p->report, .events = POLLIN } };
	long left = until - now_ms();

	if (p->ended)
		return false;
	if (p->role != PTY_JOB)
		all[2].fd = -1;
	if (p->drained)
		all[0].fd = -1;
	if (left <= 0 || poll(all, 3, (int)left) <= 0)
		return false;
	if (all[1].revents)
		take_life(p);
	if (all[2].revents)
		take_report(p);
	if (all[0].revents && !p->ended && ready(p->master))
		p->drained = !take_output(p);
	return true;
}

bool
pty_wait(struct pty *p, bool (*holds)(struct pty *, const void *),
	 const void *with, int ms)
{
	long until = now_ms() + ms;

	while (!holds(p, with))
		if (!take_in(p, until))
			return holds(p, with);
	return true;
}

static bool
has_ended(struct pty *p, const void *unused)
{
	(void)unused;
	return p->ended;
}

bool
pty_gone(struct pty *p, int ms)
{
	return pty_wait(p, has_ended, NULL, ms);
}

int
pty_shell_status(const struct pty *p)
{
	if (!p->ended)
		return -1;
	return WIFSIGNALED(p->status) ? 128 + WTERMSIG(p->status) :
					WEXITSTATUS(p->status);
}

double
pty_cpu(const struct pty *p)
{
	clockid_t clock;
	struct timespec used;

	if (clock_getcpuclockid(p->pid, &clock) != 0 ||
	    clock_gettime(clock, &used) != 0)
		return -1;
	return (double)used.tv_sec * 1e3 + (double)used.tv_nsec / 1e6;
}

/* --- Typing --------------------------------------------------------------- */

static bool
type_named(struct pty *p, const char *name, size_t size)
{
	static const struct {
		const char *name;
		VTermKey key;
	} keys[] = {
		{ "Enter", VTERM_KEY_ENTER },   { "Esc", VTERM_KEY_ESCAPE },
		{ "Tab", VTERM_KEY_TAB },       { "Up", VTERM_KEY_UP },
		{ "Down", VTERM_KEY_DOWN },     { "Left", VTERM_KEY_LEFT },
		{ "Right", VTERM_KEY_RIGHT },   { "Home", VTERM_KEY_HOME },
		{ "End", VTERM_KEY_END },       { "PageUp", VTERM_KEY_PAGEUP },
		{ "PageDown", VTERM_KEY_PAGEDOWN },
		{ "Backspace", VTERM_KEY_BACKSPACE }
	};
	size_t i;

	if (size == 3 && name[0] == 'C' && name[1] == '-') {
		vterm_keyboard_unichar(p->vt, (uint32_t)name[2],
				       VTERM_MOD_CTRL);
		return true;
	}
	if (strncmp(name, "Paste>", 6) == 0)
		vterm_keyboard_start_paste(p->vt);
	if (strncmp(name, "PasteEnd>", 9) == 0)
		vterm_keyboard_end_paste(p->vt);
	if (strncmp(name, "Paste", 5) == 0)
		return true;
	for (i = 0; i < sizeof keys / sizeof keys[0]; i++)
		if (strlen(keys[i].name) == size &&
		    memcmp(keys[i].name, name, size) == 0) {
			vterm_keyboard_key(p->vt, keys[i].key, VTERM_MOD_NONE);
			return true;
		}
	return false;
}

void
pty_type(struct pty *p, const char *keys)
{
	while (*keys) {
		const char *end = *keys == '<' ? strchr(keys, '>') : NULL;

		if (end && type_named(p, keys + 1, (size_t)(end - keys - 1))) {
			keys = end + 1;
		} else {
			answer_program(keys, 1, p);
			keys++;
		}
	}
}

static void
copy_file(const char *from, const char *to)
{
	FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
	int c;

	assert_true(in != NULL && out != NULL);
	while ((c = getc(in)) != EOF)
		putc(c, out);
	fclose(in);
	fclose(out);
}

void
pty_own_lists(struct pty *p)
{
	static const char *const folders[] = { ".config", ".config/heed",
		".config/heed/checklists", ".config/heed/checklists/contacts" };
	char path[128];

	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		snprintf(path, sizeof path, "%s/%s", p->home, folders[i]);
		assert_int_equal(mkdir(path, 0700), 0);
	}
	snprintf(path, sizeof path, "%s/%s/small.ini", p->home, folders[2]);
	copy_file("tests/data/small.ini", path);
	snprintf(path, sizeof path, "%s/%s/other.ini", p->home, folders[2]);
	copy_file("tests/data/small.ini", path);
	snprintf(path, sizeof path, "%s/%s/small.ini", p->home, folders[3]);
	copy_file("tests/data/contacts/small.ini", path);
}

void
pty_resize(struct pty *p, int rows, int cols)
{
	p->rows = rows;
	p->cols = cols;
	vterm_set_size(p->vt, at_least(rows, LEAST_ROWS),
		       at_least(cols, LEAST_COLS));
	set_size(p);
}

void
pty_signal(struct pty *p, int signal)
{
	kill(p->pid, signal);
}

void
pty_resume(struct pty *p)
{
	static const char wipe[] = "\033[?47h\033[2J\033[?47l";

	/* What is seen from now on was drawn after this. */
	vterm_input_write(p->vt, wipe, sizeof wipe - 1);
	p->stopped = false;
	if (write(p->orders, "", 1) != 1)
		fail_msg("the shell is gone");
}

void
pty_hang_up(struct pty *p)
{
	close_one(&p->master);
}

/* --- Beginning and end of a test ------------------------------------------ */

int
pty_setup(void **state)
{
	struct pty *p = mem_alloc(1, sizeof *p);

	p->master = p->life = p->report = p->orders = -1;
	memcpy(p->home, "/tmp/heed-test-XXXXXX", 22);
	*state = p;
	return mkdtemp(p->home) ? 0 : -1;
}

static int
remove_one(const char *path, const struct stat *info, int kind,
	   struct FTW *where)
{
	(void)info;
	(void)kind;
	(void)where;
	return remove(path);
}

int
pty_teardown(void **state)
{
	struct pty *p = *state;

	if (p->pid > 0 && !p->ended) {
		kill(p->pid, SIGKILL);
		kill(p->pid, SIGCONT);
		pty_gone(p, PATIENCE);
	}
	close_one(&p->orders);
	close_one(&p->master);
	if (p->shell > 0 && p->shell != p->pid) {
		kill(p->shell, SIGKILL);
		waitpid(p->shell, NULL, 0);
	}
	close_one(&p->life);
	close_one(&p->report);
	if (p->vt)
		vterm_free(p->vt);
	nftw(p->home, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	buf_done(&p->raw);
	buf_done(&p->seen);
	free(p);
	return 0;
}

static void
complain(struct pty *p, const char *what, const char *file, int line)
{
	print_error("%s; the screen is:\n%s", what, pty_text(p));
	print_error("-- alternate screen: %d, cursor: %d, ended: %d, "
		    "status: %d\n", p->alternate, p->cursor, p->ended,
		    pty_shell_status(p));
	_fail(file, line);
}

static bool
shows(struct pty *p, const void *words)
{
	return pty_shows(p, words);
}

static bool
hides(struct pty *p, const void *words)
{
	return !pty_shows(p, words);
}

void
pty_await_at(struct pty *p, const char *words, bool there, const char *file,
	     int line)
{
	if (pty_wait(p, there ? shows : hides, words, PATIENCE))
		return;
	print_error("waited for %s\"%s\"\n", there ? "" : "the end of ", words);
	complain(p, "waited in vain", file, line);
}

static bool
differs(struct pty *p, const void *before)
{
	return p->ended || strcmp(pty_text(p), before) != 0;
}

void
pty_turn_at(struct pty *p, const char *keys, const char *file, int line)
{
	char *before = mem_string(pty_text(p));
	bool turned;

	pty_type(p, keys);
	turned = pty_wait(p, differs, before, PATIENCE);
	free(before);
	if (turned)
		return;
	print_error("typed \"%s\"\n", keys);
	complain(p, "nothing changed", file, line);
}

void
pty_reach_at(struct pty *p, const char *key, const char *words,
	     const char *file, int line)
{
	int left;

	for (left = 20; left > 0 && !p->ended; left--) {
		if (pty_wait(p, shows, words, 50))
			return;
		pty_turn_at(p, key, file, line);
	}
	pty_await_at(p, words, true, file, line);
}

void
pty_await_status_at(struct pty *p, int status, int ms, const char *file,
		    int line)
{
	if (!pty_gone(p, ms))
		complain(p, "it is still there", file, line);
	if (pty_shell_status(p) == status)
		return;
	print_error("expected status %d, got %d\n", status,
		    pty_shell_status(p));
	complain(p, "it ended otherwise", file, line);
}

void
assert_restored_at(struct pty *p, const char *file, int line)
{
	struct termios after;

	if (tcgetattr(p->master, &after) != 0)
		complain(p, "the terminal cannot be asked", file, line);
	if (after.c_iflag != p->before.c_iflag ||
	    after.c_oflag != p->before.c_oflag ||
	    after.c_lflag != p->before.c_lflag ||
	    after.c_cflag != p->before.c_cflag ||
	    memcmp(after.c_cc, p->before.c_cc, sizeof after.c_cc) != 0)
		complain(p, "the terminal is set otherwise than before", file,
			 line);
	if (p->alternate)
		complain(p, "the alternate screen was not left", file, line);
	if (!p->cursor)
		complain(p, "the cursor was left hidden", file, line);
}
