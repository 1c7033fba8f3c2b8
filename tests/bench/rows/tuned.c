/* SPDX-License-Identifier: MIT */
/*
 * tuned < TABLE.csv - the job in C with nothing checked: the practical
 * limit of one thread in plain, portable C.
 *
 * It believes that the header and every row are as gen.c writes them: 15
 * fields, only known answers, no quotes, \n at the end of each line.  An
 * answer is told by its first and third character, without a branch: they
 * index a table of its length and what it adds.
 */
#include <stdint.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK = 1 << 18, ROW_MAX = 4096, LINE_MAX_OUT = 64 };

/*
 * What an answer is worth, packed: bits 0-7 its length with the separator,
 * bits 8-15 its points, bit 16 up one if it is yes.
 */
enum { POINTS = 8, YES = 16 };
#define NO      3u
#define UNSURE  (7u | 2u << POINTS)
#define A_YES   (4u | 5u << POINTS | 1u << YES)
#define UNKNOWN 8u
#define EMPTY   1u

/* Low four bits of the first character, then bit 3 of the third one. */
static const uint32_t worth[32] = {
	[2 * ('n' & 15)] = NO,     [2 * ('n' & 15) + 1] = NO,
	[2 * ('u' & 15)] = UNSURE, [2 * ('u' & 15) + 1] = UNKNOWN,
	[2 * ('y' & 15)] = A_YES,  [2 * ('y' & 15) + 1] = A_YES,
	[2 * (',' & 15)] = EMPTY,  [2 * (',' & 15) + 1] = EMPTY,
	[2 * ('\n' & 15)] = EMPTY, [2 * ('\n' & 15) + 1] = EMPTY,
};

/* What follows the id: ",score,band\n", for each score and band. */
static struct {
	char text[15];
	unsigned char length;
} tails[33][3];

static void
fill_tails(void)
{
	static const char names[3][8] = { ",watch\n", ",share\n", ",refer\n" };

	for (int score = 0; score <= 32; score++) {
		for (int band = 0; band < 3; band++) {
			char *end = tails[score][band].text;

			*end++ = ',';
			if (score >= 10)
				*end++ = (char)('0' + score / 10);
			*end++ = (char)('0' + score % 10);
			memcpy(end, names[band], 7);
			end += 7;
			tails[score][band].length = (unsigned char)
			    (end - tails[score][band].text);
		}
	}
}

/* Score the row at *in, append the line to out; its new end. */
static inline char *
score_row(const char **in, char *out)
{
	const char *p = *in;
	uint32_t answer[14], one = 0, two = 0, score, band, rule;

	memcpy(out, p, 16);             /* ids are short ... */
	while (*p != ',')
		p++;
	out += p - *in;
	if (p - *in > 16)               /* ... or copied again, whole */
		memcpy(out - (p - *in), *in, (size_t)(p - *in));
	p++;
#pragma GCC unroll 14
	for (int i = 0; i < 14; i++) {
		answer[i] = worth[(p[0] & 15) * 2 + (p[2] >> 3 & 1)];
		p += answer[i] & 255;
	}
	*in = p;
#pragma GCC unroll 7
	for (int i = 0; i < 7; i++) {
		one += answer[i];
		two += answer[7 + i];
	}
	one = one >> POINTS & 255;
	two = two >> POINTS & 255;
	score = (one < 20 ? one : 20) + (two < 12 ? two : 12);
	band = score < 10 ? 0 : score < 20 ? 1 : 2;
	rule = (answer[2] | answer[8]) >> YES;          /* 1: share */
	band = band > rule ? band : rule;
	rule = (answer[4] + answer[10] + answer[13]) >> YES;
	band = rule >= 2 ? 2 : band;                    /* two: refer */
	memcpy(out, tails[score][band].text, 15);
	return out + tails[score][band].length;
}

static int
write_all(const char *data, size_t length)
{
	while (length > 0) {
		ssize_t n = write(1, data, length);

		if (n <= 0)
			return -1;
		data += n;
		length -= (size_t)n;
	}
	return 0;
}

int
main(void)
{
	static char in[ROW_MAX + CHUNK + 16], out[CHUNK];
	static const char header[] = "id,score,band\n";
	char *start = in + ROW_MAX;     /* an unfinished row waits below */
	char *end = out;
	int first = 1;
	ssize_t n;

	fill_tails();
	memcpy(end, header, sizeof(header) - 1);
	end += sizeof(header) - 1;
	while ((n = read(0, in + ROW_MAX, CHUNK)) > 0) {
		const char *p = start, *stop = in + ROW_MAX + n;
		const char *last = stop;

		while (last > p && last[-1] != '\n')
			last--;
		if (first) {
			while (*p++ != '\n')
				;
			first = 0;
		}
		while (p < last) {
			end = score_row(&p, end);
			if (out + CHUNK - end < ROW_MAX + LINE_MAX_OUT) {
				if (write_all(out, (size_t)(end - out)) < 0)
					return 1;
				end = out;
			}
		}
		start = in + ROW_MAX - (stop - last);
		memcpy(start, last, (size_t)(stop - last));
	}
	return n < 0 || write_all(out, (size_t)(end - out)) < 0;
}
