/* SPDX-License-Identifier: MIT */
/**
 * What the system gives a program: streams, locale, the day; and what must
 * not get out of it.
 */
#ifndef CLI_PROCESS_H
#define CLI_PROCESS_H

#include "base/buf.h"
#include "base/diag.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { PROCESS_DAY = 11 }; /**< YYYY-MM-DD with its NUL */

/**
 * Take the locale's characters; leave no core dump, as notes are in memory;
 * die of a broken pipe; and make sure that no file is ever opened as one of
 * the three standard streams.
 */
void process_init(void);

/** Can the locale not show UTF-8? */
bool process_ascii(void);

/**
 * The columns of standard output: of its terminal, else COLUMNS if that is a
 * whole number; 0 if neither says.
 */
int process_cols(void);

/** The same of standard error. */
int process_cols_aside(void);

/**
 * Today, from SOURCE_DATE_EPOCH or the clock.
 * Errors: false when SOURCE_DATE_EPOCH is no number of seconds.
 */
bool process_today(char day[PROCESS_DAY]);

/** The time in seconds, UTC, likewise; the clock's if that is no number. */
int64_t process_now(void);

/** Write a text, in ASCII where the locale asks for it. */
void process_print(FILE *, struct buf *text);

/** Write `heed: ` and a message, made harmless, to standard error. */
void process_note(const char *format, ...) MEM_FORMAT(1, 2);

/**
 * Write the problems to standard error, sorted.
 * Returns STATUS_INPUT if any is an error, else STATUS_DONE.
 */
int process_report(struct diags *);

/** Die of a signal, as if it had never been caught. */
void process_die(int signal_number);

/** Flush standard output; the status, or STATUS_SYSTEM where that fails. */
int process_finish(int status);

#endif
