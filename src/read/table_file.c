/* SPDX-License-Identifier: MIT */
/*
 * What a table leaves is moved to the front of the buffer, which grows until it
 * holds that and one more piece, so that reading always makes headway. It is no
 * larger than the rows ask for: a folder has thousands of small files.
 */
#include "read/table.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 1 << 16 };

bool
table_find(int *fd, const char *path, struct diags *diags)
{
	struct place whole = { .file = path };
	struct stat info;

	*fd = strcmp(path, "-") == 0 ? STDIN_FILENO :
		open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (*fd < 0 && (errno == ENOENT || errno == ENOTDIR))
		diag_error(diags, DIAG_FILE_MISSING, whole,
			   "there is no such file");
	else if (*fd < 0 || fstat(*fd, &info) < 0)
		diag_error(diags, DIAG_FILE_UNREADABLE, whole,
			   "cannot be read: %s", strerror(errno));
	else if (S_ISDIR(info.st_mode))
		diag_error(diags, DIAG_FILE_KIND, whole,
			   "is a folder; name a table");
	else
		return true;
	return false;
}

bool
table_open(struct table_file *f, const char *path, struct diags *diags)
{
	*f = (struct table_file){ .fd = -1 };
	table_init(&f->table);
	if (table_find(&f->fd, path, diags))
		return true;
	table_close(f);
	return false;
}

static void
make_room(struct table_file *f, size_t left)
{
	size_t needed = left + PIECE + TABLE_PAD;

	if (needed <= f->room)
		return;
	f->room = left > 0 ? needed + left : needed;
	f->bytes = mem_resize(f->bytes, f->room, 1);
}

/* Read some more behind what the table left; false at the end. */
static bool
refill(struct table_file *f)
{
	struct table *t = &f->table;
	size_t left = f->size - t->at;
	ssize_t size;

	if (t->last)
		return false;
	make_room(f, left);
	memmove(f->bytes, f->bytes + t->at, left);
	do
		size = read(f->fd, f->bytes + left, PIECE);
	while (size < 0 && errno == EINTR);
	f->error = size < 0 ? errno : 0;
	f->size = left + (size > 0 ? (size_t)size : 0);
	f->total += f->size - left;
	table_feed(t, f->bytes, f->size, size <= 0);
	return true;
}

bool
table_read(struct table_file *f, struct table_row *row)
{
	while (!table_next(&f->table, row))
		if (!refill(f) || f->error)
			return false;
	return true;
}

void
table_close(struct table_file *f)
{
	if (f->fd > STDERR_FILENO)
		close(f->fd);
	table_done(&f->table);
	free(f->bytes);
	*f = (struct table_file){ .fd = -1 };
}
