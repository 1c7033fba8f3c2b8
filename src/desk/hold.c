/* SPDX-License-Identifier: MIT */
/*
 * The file is written whole after every change. A lock file beside it keeps
 * two heeds from writing the same workshop; the kernel lets go of it when
 * heed ends, however that happens.
 */
#include "desk/hold.h"

#include "base/file.h"
#include "read/workshop.h"
#include "report/workshop.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILE_MOST = 64 << 20, ASIDE_MOST = 99 /* workshops put aside */ };

/* --- Places --------------------------------------------------------------- */

static const struct {
	const char *file, *lock; /* how they end */
} endings[] = {
	[HOLD_WORKSHOP] = { "workshop", "lock" },
	[HOLD_SHEETS] = { "sheets", "sheets.lock" },
};

static char *
path_with(const char *folder, const char *id, const char *ending)
{
	struct buf path = { 0 };

	buf_printf(&path, "%s/%s.%s", folder, id, ending);
	return buf_take(&path);
}

char *
hold_path(const char *folder, const struct case_study *study,
	  enum hold_what what)
{
	return path_with(folder, study->id, endings[what].file);
}

/* Make a folder and those above it, for this person alone. */
static bool
make_folder(const char *folder)
{
	char *path = mem_string(folder);
	bool made;

	for (char *p = path + 1; *p != '\0'; p++) {
		if (*p != '/')
			continue;
		*p = '\0';
		mkdir(path, S_IRWXU);
		*p = '/';
	}
	made = mkdir(path, S_IRWXU) == 0 || errno == EEXIST;
	free(path);
	return made;
}

/* --- The lock ------------------------------------------------------------- */

enum locked { LOCKED, LOCK_TAKEN, LOCK_FAILED };

static enum locked
lock(struct hold *h, const char *id, enum hold_what what)
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	char *path = path_with(h->folder, id, endings[what].lock);
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY |
		      O_NOFOLLOW, S_IRUSR | S_IWUSR);
	enum locked locked = LOCK_FAILED;

	free(path);
	if (fd < 0)
		return LOCK_FAILED;
	if (fcntl(fd, F_SETLK, &whole) == 0) {
		h->lock = fd;
		return LOCKED;
	}
	if (errno == EACCES || errno == EAGAIN)
		locked = LOCK_TAKEN;
	close(fd);
	return locked;
}

/* --- Reading -------------------------------------------------------------- */

/* The bytes of a file; false, and errno says why. */
static bool
read_bytes(const char *path, struct buf *out)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	ssize_t n = 0;

	if (fd < 0)
		return false;
	do {
		buf_reserve(out, 1 << 16);
		n = read(fd, out->data + out->size, 1 << 16);
		out->size += n > 0 ? (size_t)n : 0;
	} while ((n > 0 && out->size < FILE_MOST) ||
		 (n < 0 && errno == EINTR));
	if (n > 0)
		errno = EFBIG;
	close(fd);
	return n == 0;
}

/* Problems as sentences. */
static void
put_diags(struct buf *why, const struct diags *diags)
{
	for (size_t i = 0; i < diags->count; i++) {
		const struct diag *d = &diags->items[i];

		buf_printf(why, "%s%s:%lu: %s.", i > 0 ? " " : "",
			   d->file, d->line, d->message);
	}
}

static enum hold_found
read_file(const char *path, struct workshop *w, char began[DATE_TIME],
	  struct buf *why)
{
	struct buf bytes = { 0 };
	struct diags diags = { 0 };
	enum hold_found found = HOLD_BAD;

	if (!read_bytes(path, &bytes)) {
		found = errno == ENOENT ? HOLD_NEW : HOLD_BAD;
		buf_printf(why, "%s cannot be read: %s.", path,
			   strerror(errno));
	} else if (workshop_read(w, buf_text(&bytes), bytes.size, path,
				 began, &diags)) {
		found = HOLD_KEPT;
	} else {
		put_diags(why, &diags);
	}
	diags_done(&diags);
	buf_done(&bytes);
	return found;
}

bool
hold_look(const char *path, struct workshop *w, struct buf *why)
{
	char began[DATE_TIME];

	return read_file(path, w, began, why) == HOLD_KEPT;
}

bool
hold_changed(struct hold_seen *seen, const char *path)
{
	struct stat st = { 0 };
	bool there = stat(path, &st) == 0;
	bool is = there != seen->there || st.st_ino != seen->st.st_ino ||
		st.st_size != seen->st.st_size ||
		st.st_mtim.tv_sec != seen->st.st_mtim.tv_sec ||
		st.st_mtim.tv_nsec != seen->st.st_mtim.tv_nsec;

	*seen = (struct hold_seen){ st, there };
	return is;
}

enum hold_found
hold_open(struct hold *h, enum hold_what what, const char *folder,
	  int64_t now, struct workshop *w, struct buf *why)
{
	*h = (struct hold){ .folder = mem_string(folder) };
	date_time(h->began, now);
	if (!make_folder(folder)) {
		buf_printf(why, "There is no folder %s, and it cannot be "
			   "made: %s.", folder, strerror(errno));
		return HOLD_NOWHERE;
	}
	switch (lock(h, w->study->id, what)) {
	case LOCK_TAKEN:
		return HOLD_BUSY;
	case LOCK_FAILED:
		buf_printf(why, "Nothing can be written in %s: %s.", folder,
			   strerror(errno));
		return HOLD_NOWHERE;
	default:
		break;
	}
	h->path = hold_path(folder, w->study, what);
	if (what == HOLD_WORKSHOP)
		h->sheets = hold_path(folder, w->study, HOLD_SHEETS);
	return read_file(h->path, w, h->began, why);
}

/* --- Writing -------------------------------------------------------------- */

bool
hold_save(struct hold *h, const struct workshop *w, struct buf *why)
{
	struct buf bytes = { 0 };
	bool saved;

	if (h->path == NULL)
		return true;
	workshop_write(&bytes, w, h->began);
	saved = file_save(h->path, bytes.data, bytes.size, true, why) ==
		FILE_SAVED;
	buf_done(&bytes);
	return saved;
}

/* The name under which a file is put aside, the first time or again. */
static void
put_aside(struct buf *out, const char *path, int number)
{
	buf_clear(out);
	buf_printf(out, "%s.before", path);
	if (number > 1)
		buf_printf(out, "-%d", number);
}

/* What is kept in files: the workshop, and the sheets beside it, or NULL. */
static void
kept(const struct hold *h, const char *paths[2])
{
	paths[0] = h->path;
	paths[1] = h->sheets;
}

static bool
is_aside(const char *path, int number)
{
	struct buf to = { 0 };
	struct stat st;
	bool is;

	if (path == NULL)
		return false;
	put_aside(&to, path, number);
	is = lstat(buf_text(&to), &st) == 0;
	buf_done(&to);
	return is;
}

bool
hold_aside(struct hold *h, int64_t now, struct buf *words)
{
	const char *paths[2];
	struct buf to = { 0 };
	int number = 1;
	bool moved = true;

	kept(h, paths);
	while (number < ASIDE_MOST && (is_aside(paths[0], number) ||
				       is_aside(paths[1], number)))
		number++;
	for (int i = 1; i >= 0 && moved; i--) {
		if (paths[i] == NULL)
			continue;
		put_aside(&to, paths[i], number);
		moved = rename(paths[i], buf_text(&to)) == 0 ||
			errno == ENOENT;
	}
	if (moved)
		buf_printf(words, "What was kept before is in %s.",
			   strrchr(buf_text(&to), '/') + 1);
	else
		buf_printf(words, "What was kept cannot be put aside: %s.",
			   strerror(errno));
	date_time(h->began, now);
	buf_done(&to);
	return moved;
}

/* Remove a file, and those that were put aside of it. */
static bool
forget(const char *path)
{
	struct buf aside = { 0 };
	bool gone = unlink(path) == 0 || errno == ENOENT;

	for (int i = 1; i <= ASIDE_MOST && gone; i++) {
		put_aside(&aside, path, i);
		gone = unlink(buf_text(&aside)) == 0 || errno == ENOENT;
	}
	buf_done(&aside);
	return gone;
}

bool
hold_forget(struct hold *h, int64_t now)
{
	const char *paths[2];
	bool gone = true;

	kept(h, paths);
	for (int i = 0; i < 2 && gone; i++)
		gone = paths[i] == NULL || forget(paths[i]);
	date_time(h->began, now);
	return gone;
}

void
hold_close(struct hold *h)
{
	if (h->lock > 0)
		close(h->lock);
	free(h->folder);
	free(h->path);
	free(h->sheets);
	*h = (struct hold){ 0 };
}
