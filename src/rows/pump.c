/* SPDX-License-Identifier: MIT */
/*
 * One thread reads and cuts the bytes into pieces of whole rows; others take
 * the rows; the first hands on what they make of them, in order. Where a row
 * ends must not hang on where a piece does: a piece without quotation marks is
 * cut at a line feed, and in any other the reader of rows itself, without
 * anyone looking at its fields, finds the end of the last whole row.
 */
#include "rows/pump.h"

#include "base/mem.h"
#include "rows/heading.h"
#include "rows/halt.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	PIECE_ALONE = 1 << 16, /* what one thread keeps in its caches */
	PIECE_SHARED = 1 << 18, /* what is worth handing to another */
	AHEAD = 2 /* pieces under way for each thread */
};

enum stage { STAGE_FREE, STAGE_READY, STAGE_TAKEN, STAGE_DONE };

/* Some whole rows. */
struct piece {
	enum stage stage;
	char *bytes;
	size_t size;
	bool last;
	bool skipping; /* begins within a row that was too long */
	size_t taken;  /* bytes of the rows of which out is */
	struct pump_out out;
};

/* All that threads share. What they change is guarded by lock. */
struct crew {
	struct pump *pump;
	const struct pump_task *task;
	unsigned jobs, started;
	size_t piece_count, piece_size;
	struct piece *pieces; /* a ring */
	pthread_mutex_t lock;
	pthread_cond_t ready, done, emptied;
	size_t next; /* the piece that is taken next */
	bool over;
	pthread_t threads[PUMP_JOBS];
};

/* One thread of them. */
struct hand {
	struct crew *crew;
	unsigned number;
};

/* --- The file ------------------------------------------------------------- */

bool
pump_open(struct pump *p, const char *path, const char *by,
	  struct diags *diags)
{
	static const char ours[] = HEADING_LINE "," HEADING_REASON ",";
	struct stat info;

	*p = (struct pump){ .fd = -1, .was = { .fd = -1 }, .line = 1 };
	table_init(&p->head);
	p->carry = mem_resize(NULL, 2 * TABLE_SPAN + PIECE_SHARED + TABLE_PAD,
			      1);
	if (!table_find(&p->fd, path, diags))
		return false;
	if (by != NULL && !parted_by_commas(&p->fd, *by, ours, &p->was)) {
		diag_error(diags, DIAG_FILE_UNREADABLE,
			   (struct place){ .file = path },
			   "it cannot be read: %s", strerror(errno));
		return false;
	}
	if (fstat(p->fd, &info) == 0 && S_ISREG(info.st_mode))
		p->size = (uint64_t)info.st_size;
	return true;
}

void
pump_close(struct pump *p)
{
	if (p->fd > STDERR_FILENO)
		close(p->fd);
	parted_done(&p->was);
	table_done(&p->head);
	free(p->carry);
	*p = (struct pump){ .fd = -1, .was = { .fd = -1 } };
}

/* Read behind what there is, up to so many bytes; false at the end. */
static bool
read_more(struct pump *p, char *bytes, size_t *size, size_t most)
{
	ssize_t got = 0;

	if (p->ended)
		return false;
	p->halted = !halt_wait(p->fd);
	if (!p->halted)
		got = read(p->fd, bytes + *size, most - *size);
	if (got < 0 && (errno == EINTR || errno == EAGAIN))
		return true;
	if (got < 0)
		p->error = errno;
	p->ended = got <= 0;
	*size += got > 0 ? (size_t)got : 0;
	p->bytes += got > 0 ? (uint64_t)got : 0;
	return !p->ended;
}

bool
pump_header(struct pump *p, struct table_row *row)
{
	do {
		table_feed(&p->head, p->carry, p->carried, p->ended);
		if (!p->error && !p->halted && table_next(&p->head, row)) {
			p->line = p->head.line;
			return true;
		}
	} while (p->carried < 2 * TABLE_SPAN &&
		 (read_more(p, p->carry, &p->carried,
			    p->carried + PIECE_ALONE) || !p->head.last));
	return false;
}

/* Leave the header behind. */
static void
drop_header(struct pump *p)
{
	p->carried -= p->head.at;
	p->done = p->head.at;
	memmove(p->carry, p->carry + p->head.at, p->carried);
}

/* --- Pieces --------------------------------------------------------------- */

/* How many of these bytes are whole rows; 0 if more must be read first. */
static size_t
whole_rows(struct pump *p, const struct piece *piece)
{
	struct table *t = &p->head;
	struct table_row row;
	size_t at = piece->size;

	if (piece->last && !t->skipping)
		return piece->size;
	if (!t->skipping &&
	    memchr(piece->bytes, '"', piece->size) == NULL) {
		while (at > 0 && piece->bytes[at - 1] != '\n')
			at--;
		if (at > 0)
			return at;
	}
	table_feed(t, piece->bytes, piece->size, piece->last);
	while (table_next(t, &row))
		;
	return t->at;
}

/*
 * Fill a piece with whole rows; false when there are none left. The bytes
 * behind them are carried to the next.
 */
static bool
fill(struct crew *crew, struct piece *piece)
{
	struct pump *p = crew->pump;
	size_t want = crew->piece_size;
	size_t rows = 0;

	pump_clear(&piece->out);
	memcpy(piece->bytes, p->carry, p->carried);
	piece->size = p->carried;
	piece->skipping = p->head.skipping;
	p->carried = 0;
	while (rows == 0) {
		/* Alone, what there is is taken: more may be long in coming. */
		while (piece->size < want &&
		       read_more(p, piece->bytes, &piece->size, want) &&
		       crew->jobs > 1)
			;
		if (p->halted || p->error)
			return false;
		piece->last = p->ended;
		if (piece->size == 0 || crew->jobs == 1)
			return piece->size > 0;
		rows = whole_rows(p, piece);
		if (rows == 0 && piece->last)
			return false;
		want += crew->piece_size;
	}
	p->carried = piece->size - rows;
	memcpy(p->carry, piece->bytes + rows, p->carried);
	piece->size = rows;
	piece->last = true; /* nothing else belongs to these rows */
	return true;
}

/* Take the rows of a piece, or those until out is full. */
static void
work(struct crew *crew, unsigned thread, struct table *t, struct piece *piece)
{
	unsigned long number = t->number;
	size_t at = t->at;

	t->line = 1;
	crew->task->work(crew->task->self, thread, t, &piece->out);
	piece->out.lines = t->line - 1;
	piece->out.rows = t->number - number;
	piece->taken = t->at - at;
}

/* Begin with a piece. */
static void
feed(struct table *t, const struct piece *piece)
{
	t->skipping = piece->skipping;
	table_feed(t, piece->bytes, piece->size, piece->last);
}

/* Hand on what came of a piece, its lines numbered in the whole file. */
static bool
take(struct crew *crew, struct piece *piece)
{
	struct pump *p = crew->pump;

	for (size_t i = 0; i < piece->out.diags.count; i++)
		piece->out.diags.items[i].line += p->line - 1;
	p->line += piece->out.lines;
	p->done += piece->taken;
	return crew->task->take(crew->task->self, &piece->out);
}

/* A table that goes on behind the header. */
static void
table_behind(struct table *t, const struct pump *p)
{
	table_init(t);
	t->begun = true;
	t->width = p->head.width;
	t->number = 1;
}

/* --- One thread ----------------------------------------------------------- */

static void
run_alone(struct crew *crew)
{
	struct pump *p = crew->pump;
	struct piece *piece = &crew->pieces[0];
	struct table t;

	table_behind(&t, p);
	while (fill(crew, piece)) {
		size_t left;

		feed(&t, piece);
		work(crew, 0, &t, piece);
		while (piece->out.full && take(crew, piece)) {
			pump_clear(&piece->out);
			work(crew, 0, &t, piece);
		}
		left = piece->size - t.at;
		p->head.skipping = t.skipping;
		memcpy(p->carry, piece->bytes + t.at, left);
		p->carried = left;
		/* Too little for a row: more must come with it. */
		crew->piece_size = left + PIECE_ALONE;
		if (piece->out.full || !take(crew, piece) ||
		    piece->out.stop || piece->last)
			break;
	}
	table_done(&t);
}

/* --- Many threads --------------------------------------------------------- */

/* Wait until a piece was emptied; false if that will not be. Lock is held. */
static bool
emptied(struct crew *crew, const struct piece *piece)
{
	while (piece->stage == STAGE_DONE && !crew->over)
		pthread_cond_wait(&crew->emptied, &crew->lock);
	return piece->stage == STAGE_TAKEN;
}

/*
 * Hand a piece back, and go on with it once what was full is empty; lock is
 * held. The oldest piece is always in a hand, so that none waits for ever.
 */
static void
hand_work(struct hand *hand, struct table *t, struct piece *piece)
{
	struct crew *crew = hand->crew;
	bool full;

	feed(t, piece);
	do {
		pthread_mutex_unlock(&crew->lock);
		pump_clear(&piece->out);
		work(crew, hand->number, t, piece);
		pthread_mutex_lock(&crew->lock);
		full = piece->out.full;
		piece->stage = STAGE_DONE;
		pthread_cond_signal(&crew->done);
	} while (full && emptied(crew, piece));
}

static void *
hand_run(void *self)
{
	struct hand *hand = self;
	struct crew *crew = hand->crew;
	struct table t;

	table_behind(&t, crew->pump);
	pthread_mutex_lock(&crew->lock);
	for (;;) {
		struct piece *piece = &crew->pieces[crew->next];

		if (piece->stage == STAGE_READY) {
			piece->stage = STAGE_TAKEN;
			crew->next = (crew->next + 1) % crew->piece_count;
			hand_work(hand, &t, piece);
		} else if (crew->over) {
			break;
		} else {
			pthread_cond_wait(&crew->ready, &crew->lock);
		}
	}
	pthread_mutex_unlock(&crew->lock);
	table_done(&t);
	return NULL;
}

static void
set_stage(struct crew *crew, struct piece *piece, enum stage stage)
{
	pthread_mutex_lock(&crew->lock);
	piece->stage = stage;
	if (stage == STAGE_READY)
		pthread_cond_signal(&crew->ready);
	if (stage == STAGE_TAKEN)
		pthread_cond_broadcast(&crew->emptied);
	pthread_mutex_unlock(&crew->lock);
}

/* Wait for the oldest piece and hand it on; false stops. */
static bool
take_oldest(struct crew *crew, size_t at)
{
	struct piece *piece = &crew->pieces[at];
	bool more, full;

	do {
		pthread_mutex_lock(&crew->lock);
		while (piece->stage != STAGE_DONE)
			pthread_cond_wait(&crew->done, &crew->lock);
		pthread_mutex_unlock(&crew->lock);
		more = take(crew, piece) && !piece->out.stop;
		full = more && piece->out.full;
		set_stage(crew, piece, full ? STAGE_TAKEN : STAGE_FREE);
	} while (full);
	return more;
}

/* Keep every thread busy and the pieces in order. */
static void
direct(struct crew *crew)
{
	size_t oldest = 0, under_way = 0;
	bool more = true, go_on = true;

	while (go_on && (more || under_way)) {
		size_t at = (oldest + under_way) % crew->piece_count;

		more = more && under_way < crew->piece_count ?
			fill(crew, &crew->pieces[at]) : more;
		if (more && under_way < crew->piece_count) {
			set_stage(crew, &crew->pieces[at], STAGE_READY);
			under_way++;
			continue;
		}
		if (under_way == 0)
			break;
		go_on = take_oldest(crew, oldest);
		oldest = (oldest + 1) % crew->piece_count;
		under_way--;
	}
}

static void
run_together(struct crew *crew)
{
	struct hand hands[PUMP_JOBS];

	pthread_mutex_init(&crew->lock, NULL);
	pthread_cond_init(&crew->ready, NULL);
	pthread_cond_init(&crew->done, NULL);
	pthread_cond_init(&crew->emptied, NULL);
	for (unsigned i = 0; i < crew->jobs; i++) {
		hands[i] = (struct hand){ crew, i };
		if (pthread_create(&crew->threads[i], NULL, hand_run,
				   &hands[i]) != 0)
			break;
		crew->started++;
	}
	if (crew->started == 0)
		die("cannot start a thread");
	direct(crew);
	pthread_mutex_lock(&crew->lock);
	crew->over = true;
	pthread_cond_broadcast(&crew->ready);
	pthread_cond_broadcast(&crew->emptied);
	pthread_mutex_unlock(&crew->lock);
	for (unsigned i = 0; i < crew->started; i++)
		pthread_join(crew->threads[i], NULL);
	pthread_mutex_destroy(&crew->lock);
	pthread_cond_destroy(&crew->ready);
	pthread_cond_destroy(&crew->done);
	pthread_cond_destroy(&crew->emptied);
}

void
pump_run(struct pump *p, unsigned jobs, const struct pump_task *task)
{
	struct crew crew = {
		.pump = p, .task = task, .jobs = jobs,
		.piece_count = jobs == 1 ? 1 : AHEAD * jobs,
		.piece_size = jobs == 1 ? PIECE_ALONE : PIECE_SHARED,
	};

	drop_header(p);
	crew.pieces = mem_alloc(crew.piece_count, sizeof *crew.pieces);
	for (size_t i = 0; i < crew.piece_count; i++)
		crew.pieces[i].bytes = mem_resize(NULL, 2 * TABLE_SPAN +
						  2 * PIECE_SHARED +
						  TABLE_PAD, 1);
	if (jobs == 1)
		run_alone(&crew);
	else
		run_together(&crew);
	for (size_t i = 0; i < crew.piece_count; i++) {
		pump_done(&crew.pieces[i].out);
		free(crew.pieces[i].bytes);
	}
	free(crew.pieces);
}
