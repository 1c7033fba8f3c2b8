/* SPDX-License-Identifier: MIT */
/*
 * Signals that end heed are let in only while it waits for a key, and only set
 * a flag: no handler touches the terminal, and no wait can miss one.
 */
#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE /* ppoll */
#include "ui/term.h"

#include "base/buf.h"
#include "base/text.h"
#include "ui/key.h"

#include <curses.h>
#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

enum { ERRORS_MOST = 64, HUE_TITLE = 1, HUE_NUMBER, HUE_WARN };

/* Beyond the numbers of curses; milliseconds that end a paste by silence. */
enum { CODE_PASTE = KEY_MAX + 1, CODE_PASTE_END, PASTE_PAUSE = 1000 };

static const int ending[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE };

static volatile sig_atomic_t caught, stop;
static struct {
	bool open, ascii, colour, whole;
	bool brackets; /* may it bracket what is pasted? */
	bool pasting;
	enum key_late late;
	sigset_t before; /* what was blocked */
	struct frame shown, next;
} term;

static void
on_signal(int signal)
{
	if (signal == SIGTSTP)
		stop = 1;
	else
		caught = signal;
}

/* Signals a parent had ignored, as nohup does, stay ignored. */
static void
catch(int number)
{
	struct sigaction now, mine;

	memset(&mine, 0, sizeof mine);
	mine.sa_handler = on_signal;
	sigemptyset(&mine.sa_mask);
	if (sigaction(number, NULL, &now) == 0 && now.sa_handler != SIG_IGN)
		sigaction(number, &mine, NULL);
}

/*
 * Before curses starts: where a handler is set already it leaves the signal
 * alone, while its own would lose a SIGTSTP that comes as it writes.
 */
static void
catch_signals(void)
{
	sigset_t block;

	sigemptyset(&block);
	for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) {
		catch(ending[i]);
		sigaddset(&block, ending[i]);
	}
	catch(SIGTSTP);
	sigaddset(&block, SIGTSTP);
	sigaddset(&block, SIGWINCH);
	sigprocmask(SIG_BLOCK, &block, &term.before);
}

static void
release_signals(void)
{
	for (size_t i = 0; i < sizeof ending / sizeof *ending; i++)
		if (signal(ending[i], SIG_IGN) == on_signal)
			signal(ending[i], SIG_DFL);
	if (signal(SIGTSTP, SIG_IGN) == on_signal)
		signal(SIGTSTP, SIG_DFL);
	sigprocmask(SIG_SETMASK, &term.before, NULL);
}

static void
set_colours(void)
{
	const char *none = getenv("NO_COLOR");

	term.colour = has_colors() && (none == NULL || *none == '\0');
	if (!term.colour)
		return;
	start_color();
	use_default_colors();
	init_pair(HUE_TITLE, COLOR_CYAN, -1);
	init_pair(HUE_NUMBER, COLOR_GREEN, -1);
	init_pair(HUE_WARN, COLOR_YELLOW, -1);
}

/* The escape sequence of a capability, or NULL. */
static const char *
capability(const char *name)
{
	char names[8] = "";
	char *text;

	strncpy(names, name, sizeof names - 1);
	text = tigetstr(names);
	return text == NULL || (intptr_t)text == -1 ? NULL : text;
}

/*
 * Have pastes bracketed, or no longer. Not every terminal's description has
 * it, but whatever takes ANSI sequences passes over those it does not know.
 */
static void
bracket_pastes(bool on)
{
	const char *text = on ? "\033[?2004h" : "\033[?2004l";

	term.pasting = false;
	if (term.brackets && write(STDOUT_FILENO, text, strlen(text)) < 0)
		term.brackets = false;
}

static void
set_pastes(void)
{
	const char *go = capability("cup");

	term.brackets = go != NULL && strncmp(go, "\033[", 2) == 0;
	define_key("\033[200~", CODE_PASTE);
	define_key("\033[201~", CODE_PASTE_END);
	bracket_pastes(true);
}

static void
on_death(void)
{
	term_close(false);
}

/*
 * In the C locale curses loses a key beyond ASCII and the rest of what comes
 * with it. Terminals send UTF-8, so that is read; what is shown stays ASCII.
 */
static void
read_beyond_ascii(void)
{
	const char *now = setlocale(LC_CTYPE, NULL);

	if (now != NULL && (!strcmp(now, "C") || !strcmp(now, "POSIX")))
		setlocale(LC_CTYPE, "C.UTF-8");
}

bool
term_open(bool ascii)
{
	read_beyond_ascii();
	if (getenv("ESCDELAY") == NULL)
		set_escdelay(25);
	catch_signals();
	if (newterm(NULL, stdout, stdin) == NULL) {
		release_signals();
		setlocale(LC_CTYPE, "");
		return false;
	}
	term.open = true;
	term.whole = true;
	term.ascii = ascii;
	die_hook(on_death);
	raw();
	noecho();
	nonl();
	nodelay(stdscr, TRUE);
	typeahead(-1); /* what is typed ahead stops no drawing half-way */
	keypad(stdscr, TRUE);
	set_colours();
	set_pastes();
	return true;
}

static void
clear_ordinary(void)
{
	const char *clear_all = capability("clear"), *back = capability("E3");

	if (clear_all != NULL)
		putp(clear_all);
	if (back != NULL)
		putp(back);
	fflush(stdout);
}

void
term_close(bool clear_too)
{
	if (!term.open)
		return;
	term.open = false;
	frame_done(&term.shown);
	frame_done(&term.next);
	if (clear_too) {
		erase();
		refresh();
	}
	bracket_pastes(false);
	endwin();
	setlocale(LC_CTYPE, "");
	if (clear_too)
		clear_ordinary();
}

int
term_signal(void)
{
	return caught;
}

static int
special(wint_t key)
{
	switch (key) {
	case KEY_UP:
		return K_UP;
	case KEY_DOWN:
		return K_DOWN;
	case KEY_LEFT:
		return K_LEFT;
	case KEY_RIGHT:
		return K_RIGHT;
	case KEY_HOME:
		return K_HOME;
	case KEY_END:
		return K_END;
	case KEY_PPAGE:
		return K_PAGE_UP;
	case KEY_NPAGE:
		return K_PAGE_DOWN;
	case KEY_ENTER:
		return K_ENTER;
	case KEY_BACKSPACE:
		return K_BACKSPACE;
	case KEY_DC:
		return K_DELETE;
	case KEY_BTAB:
		return K_BACKTAB;
	case KEY_RESIZE:
		return K_RESIZE;
	case CODE_PASTE:
		term.pasting = true;
		return K_PASTE;
	case CODE_PASTE_END:
		term.pasting = false;
		return K_PASTE_END;
	default:
		return K_NONE;
	}
}

static int
typed(wint_t code)
{
	switch (code) {
	case '\r':
	case '\n':
		return K_ENTER;
	case '\t':
		return K_TAB;
	case 8:
	case 127:
		return K_BACKSPACE;
	default:
		return (int)code;
	}
}

enum wait { WAIT_INPUT, WAIT_OVER, WAIT_GONE };

/*
 * Wait until there is something to read, no longer than this many
 * milliseconds; -1 is for ever. A signal that wakes us and is none of ours
 * says that the size changed, even if it is back at what it was: the terminal
 * has lost what it showed.
 */
static enum wait
await_input(int ms)
{
	struct pollfd in = { .fd = STDIN_FILENO, .events = POLLIN };
	struct timespec limit = { ms / 1000, ms % 1000 * 1000000L };
	int count = ppoll(&in, 1, ms < 0 ? NULL : &limit, &term.before);

	if (count == 0)
		return WAIT_OVER;
	if (count < 0) {
		term.whole = true;
		return errno == EINTR ? WAIT_INPUT : WAIT_GONE;
	}
	return (in.revents & POLLIN) != 0 ||
		!(in.revents & (POLLHUP | POLLERR | POLLNVAL)) ?
		WAIT_INPUT : WAIT_GONE;
}

/* What curses has read: a key, or K_NONE for none. */
static int
read_key(bool *some)
{
	wint_t code;
	int kind = get_wch(&code);

	*some = kind != ERR;
	if (kind == KEY_CODE_YES)
		return special(code);
	if (kind == ERR && term.whole && !caught && !stop) {
		*some = true;
		return K_RESIZE;
	}
	if (kind == OK && !key_comes_late(&term.late, (int)code))
		return typed(code);
	return K_NONE;
}

/* A key, or K_NONE when a signal or the end of the time came. */
static int
key_within(int ms)
{
	for (int errors = 0; errors < ERRORS_MOST;) {
		bool some;
		int key = read_key(&some);
		enum wait wait;

		if (key != K_NONE || caught)
			return key;
		if (some)
			continue;
		if (stop) {
			stop = 0;
			term_suspend();
			return K_RESIZE;
		}
		wait = await_input(ms);
		if (caught || wait == WAIT_OVER)
			return K_NONE;
		if (wait == WAIT_GONE)
			return K_EOF;
		errors++;
	}
	return K_EOF;
}

int
term_key(void)
{
	int key = key_within(term.pasting ? PASTE_PAUSE : -1);

	if (key == K_NONE && term.pasting && !caught) {
		term.pasting = false;
		return K_PASTE_END;
	}
	return key;
}

int
term_waiting(int ms)
{
	return key_within(ms);
}

void
term_size(int *rows, int *cols)
{
	getmaxyx(stdscr, *rows, *cols);
}

static void
set_style(enum style style)
{
	static const struct {
		attr_t attributes;
		short pair;
	} looks[STYLE_COUNT] = {
		[STYLE_TITLE] = { A_BOLD, HUE_TITLE },
		[STYLE_HEADING] = { A_BOLD, 0 },
		[STYLE_LEAD] = { A_BOLD, 0 },
		[STYLE_NUMBER] = { A_BOLD, HUE_NUMBER },
		[STYLE_KEY] = { A_BOLD, 0 },
		[STYLE_WARN] = { A_BOLD, HUE_WARN },
	};

	attr_set(looks[style].attributes,
		 (short)(term.colour ? looks[style].pair : 0), NULL);
}

static void
put_text(int row, int col, enum style style, struct buf *text)
{
	struct buf plain = { 0 };

	set_style(style);
	if (term.ascii) {
		text_ascii(&plain, buf_text(text));
		mvaddstr(row, col, buf_text(&plain));
		buf_done(&plain);
	} else {
		mvaddstr(row, col, buf_text(text));
	}
}

static void
show_row(int row)
{
	const struct frame *f = &term.next;
	int from = 0, to;

	while (frame_differs(f, &term.shown, row, &from, &to)) {
		const struct cell *cells = &f->cells[row * f->cols];
		struct buf text = { 0 };

		for (int col = from; col < to; col++)
			buf_puts(&text, cells[col].text);
		put_text(row, from, (enum style)cells[from].style, &text);
		buf_wipe(&text);
		from = to;
	}
}

struct frame *
term_frame(int rows, int cols)
{
	frame_blank(&term.next, rows, cols);
	return &term.next;
}

void
term_show(void)
{
	struct frame now = term.next;

	if (term.whole || now.rows != term.shown.rows ||
	    now.cols != term.shown.cols) {
		erase();
		frame_done(&term.shown);
	}
	for (int row = 0; row < now.rows; row++)
		show_row(row);
	if (term.whole)
		clearok(stdscr, TRUE);
	term.whole = false;
	term.next = term.shown;
	term.shown = now;
	move(now.cursor_row, now.cursor_col);
	refresh();
}

void
term_redraw(void)
{
	term.whole = true;
}

void
term_suspend(void)
{
	struct sigaction mine, standard;
	sigset_t one;

	bracket_pastes(false);
	endwin();
	memset(&standard, 0, sizeof standard);
	standard.sa_handler = SIG_DFL;
	sigemptyset(&standard.sa_mask);
	sigaction(SIGTSTP, &standard, &mine);
	sigemptyset(&one);
	sigaddset(&one, SIGTSTP);
	kill(getpid(), SIGTSTP);
	sigprocmask(SIG_UNBLOCK, &one, NULL);
	sigprocmask(SIG_BLOCK, &one, NULL);
	sigaction(SIGTSTP, &mine, NULL);
	bracket_pastes(true);
	refresh();
	term_redraw();
}
