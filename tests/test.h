/* SPDX-License-Identifier: MIT */
/**
 * What every test includes: cmocka after the headers it forgets, and the
 * comparisons it lacks.
 */
#ifndef TESTS_TEST_H
#define TESTS_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/**
 * Two texts are the same; prints where they part as lines if not.
 * Errors: either may be NULL, and equals only NULL.
 */
#define assert_text(got, expected) \
	test_text((got), (expected), __FILE__, __LINE__)

/**
 * A text is what the golden file at this path holds; prints `diff -u` if not
 * and leaves the text beside it as PATH.new. UPDATE=1 accepts it.
 * Units: path is relative to the folder the tests run in, the top one.
 */
#define assert_golden(path, text) \
	test_golden((path), (text), __FILE__, __LINE__)

/**
 * Two numbers differ by no more than this, as doubles (cmocka 1.1.5 compares
 * as floats).
 */
#define assert_close(got, expected, within) \
	test_close((got), (expected), (within), __FILE__, __LINE__)

/** Compare two whole numbers, printing them in decimal. */
#define assert_number(got, expected)                                      \
	test_number((long long)(got), (long long)(expected), __FILE__,   \
		    __LINE__)

void test_text(const char *got, const char *expected, const char *file,
	       int line);
void test_golden(const char *path, const char *text, const char *file,
		 int line);
void test_close(double got, double expected, double within,
		const char *file, int line);
void test_number(long long got, long long expected, const char *file,
		 int line);

#endif
