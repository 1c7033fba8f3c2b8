/* SPDX-License-Identifier: MIT */
/*
 * gen ROWS [SEED] - a table of answers as CSV on standard output: a header,
 * then ROWS rows of an id and 14 answers, about 72 bytes each.  The same seed
 * gives the same bytes.  No quotes anywhere, lines end in \n.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ANSWERS = 14, ROW_MAX = 8 + ANSWERS * 8 + 2 };

/* Of 256 random bytes, this many become each answer. */
static const struct {
	const char *word;
	int share;
} answers[] = {
	{ "no", 102 }, { "unsure", 40 }, { "yes", 50 }, { "unknown", 46 },
	{ "", 18 },
};

static uint64_t
random64(uint64_t *state)       /* splitmix64 */
{
	uint64_t z = *state += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return z ^ z >> 31;
}

int
main(int argc, char **argv)
{
	static char word[256][8], buffer[1 << 16];
	static unsigned char length[256];
	char *end = buffer;
	unsigned long rows = argc > 1 ? strtoul(argv[1], NULL, 10) : 1000000;
	uint64_t state = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;

	for (int byte = 0, kind = 0, left = answers[0].share; byte < 256;
	     byte++) {
		while (left == 0)
			left = answers[++kind].share;
		left--;
		length[byte] = (unsigned char)(1 + strlen(answers[kind].word));
		word[byte][0] = ',';
		memcpy(word[byte] + 1, answers[kind].word, length[byte] - 1u);
	}
	end += sprintf(end, "id");
	for (int i = 1; i <= ANSWERS; i++)
		end += sprintf(end, ",i%02d", i);
	*end++ = '\n';
	for (unsigned long row = 1; row <= rows; row++) {
		uint64_t bits = 0;
		unsigned long digits = row;

		*end = 'r';             /* the id: r0000001 */
		for (int i = 7; i > 0; i--, digits /= 10)
			end[i] = (char)('0' + digits % 10);
		end += 8;
		for (int i = 0; i < ANSWERS; i++, bits >>= 8) {
			if (i % 8 == 0)
				bits = random64(&state);
			memcpy(end, word[bits & 255], 8);
			end += length[bits & 255];
		}
		*end++ = '\n';
		if (end - buffer > (long)sizeof(buffer) - ROW_MAX) {
			fwrite(buffer, 1, (size_t)(end - buffer), stdout);
			end = buffer;
		}
	}
	fwrite(buffer, 1, (size_t)(end - buffer), stdout);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
