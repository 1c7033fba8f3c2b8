/* SPDX-License-Identifier: MIT */
/**
 * A program on a terminal of its own, and what that terminal shows.
 *
 * Nothing here sleeps: whatever is waited for has a deadline, and a test that
 * misses one prints the whole screen.
 */
#ifndef TESTS_SUPPORT_PTY_H
#define TESTS_SUPPORT_PTY_H

#include "base/buf.h"

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

/**
 * How long an end may take: at once for a person, but the tests run beside
 * others on a machine that may have little to spare. Units: milliseconds.
 */
enum { PTY_SOON = 5000 };

/** Whose child it is; job control differs. */
enum pty_role {
	PTY_LEADER, /**< leader of the session, as `ssh host heed` starts it */
	PTY_JOB,    /**< a job of a shell, which can be stopped */
	PTY_ORPHAN, /**< a group in the foreground whose parent has gone */
	PTY_ROLES
};

/** How to start it. All zero: 24 by 80, leader, UTF-8. Borrowed. */
struct pty_options {
	int rows, cols;
	enum pty_role role;
	bool deaf;              /**< started with SIGHUP ignored, as by nohup */
	const char *const *env; /**< NAME=VALUE, then NULL; NAME takes away */
	const char *input;      /**< standard input from this file */
};

/** Owner: everything. Read its members; change them by calls. */
struct pty {
	int master;   /**< -1 once hung up */
	int life;     /**< ends when the program does */
	int report;   /**< what the shell sees of its job */
	int orders;   /**< what the shell is told */
	pid_t pid, shell;
	enum pty_role role;
	VTerm *vt;
	VTermScreen *screen;
	int rows, cols;
	bool cursor;    /**< is it visible? */
	bool alternate; /**< is the alternate screen shown? */
	bool ended, stopped;
	bool drained;   /**< nobody holds the other side any more */
	int status;     /**< as waitpid() gives it, once ended */
	struct termios before; /**< how the terminal was set at first */
	struct buf raw;        /**< every byte written to it */
	char home[32];         /**< a folder for HOME, gone at the end */
	struct buf seen;       /**< what pty_text() gave last */
};

/** Set up and tear down a pty for each test, in *state. */
int pty_setup(void **state);
int pty_teardown(void **state);

/** Start a program; argv[0] is its path, or HEED for that of $HEED. */
void pty_start(struct pty *, const struct pty_options *,
	       const char *const *argv);

/**
 * Type keys: characters as they are and <Enter> <Esc> <Tab> <Backspace>
 * <Up> <Down> <Left> <Right> <Home> <End> <PageUp> <PageDown> <C-x>, as the
 * terminal would send them in the mode it is in. What stands between <Paste>
 * and <PasteEnd> is pasted: bracketed only where the program asked for that.
 */
void pty_type(struct pty *, const char *keys);

/** Put the small list twice among a person's own, so that there is a choice. */
void pty_own_lists(struct pty *);

/** Change the size, and tell the program. */
void pty_resize(struct pty *, int rows, int cols);

/** Send it a signal. */
void pty_signal(struct pty *, int signal);

/** Have the shell let the stopped job go on, in the foreground. */
void pty_resume(struct pty *);

/** Take the terminal away, as a lost connection does. */
void pty_hang_up(struct pty *);

/** The rows of the screen, blanks at their ends cut. Owner: borrowed. */
const char *pty_text(struct pty *);

/** Are these words on the screen, runs of blanks and ends of rows alike? */
bool pty_shows(struct pty *, const char *words);

/** Is there nothing on the screen but blanks? */
bool pty_blank(struct pty *);

/** Has any cell a colour other than the terminal's own? */
bool pty_coloured(struct pty *);

/**
 * Take in output until this holds; true when it does, false when the time is
 * over. Units: milliseconds.
 */
bool pty_wait(struct pty *, bool (*holds)(struct pty *, const void *),
	      const void *with, int ms);

/** Take in output until the program ends; false when the time is over. */
bool pty_gone(struct pty *, int ms);

/** The status a shell would show: 128 + n for death by signal n. */
int pty_shell_status(const struct pty *);

/** CPU time it has used so far, or -1. Units: milliseconds. */
double pty_cpu(const struct pty *);

/** Wait for words, or fail the test and print the screen. */
#define pty_await(p, words) pty_await_at((p), (words), true, __FILE__, __LINE__)

/** Wait until words are gone. */
#define pty_await_gone(p, words) \
	pty_await_at((p), (words), false, __FILE__, __LINE__)

/** Type keys and wait until the screen has changed. */
#define pty_turn(p, keys) pty_turn_at((p), (keys), __FILE__, __LINE__)

/** Type a key again and again, but not forever, until words are shown. */
#define pty_reach(p, key, words) \
	pty_reach_at((p), (key), (words), __FILE__, __LINE__)

/** Wait for the end and compare the status a shell would show. */
#define pty_await_status(p, status, ms) \
	pty_await_status_at((p), (status), (ms), __FILE__, __LINE__)

/** The terminal is as it was: settings, ordinary screen, cursor. */
#define assert_restored(p) assert_restored_at((p), __FILE__, __LINE__)

void pty_await_at(struct pty *, const char *words, bool there,
		  const char *file, int line);
void pty_turn_at(struct pty *, const char *keys, const char *file, int line);
void pty_reach_at(struct pty *, const char *key, const char *words,
		  const char *file, int line);
void pty_await_status_at(struct pty *, int status, int ms, const char *file,
			 int line);
void assert_restored_at(struct pty *, const char *file, int line);

#endif
