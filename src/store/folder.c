/* SPDX-License-Identifier: MIT */
/*
 * A file is checked by what was opened, not by its name, so that nobody can
 * put another in its place in between.
 */
#include "store/folder.h"

#include "store/disk.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { LOCK_TRIES = 100 };

/* Make a call until no signal interrupts it. */
#define AGAIN(result, call) \
	do \
		(result) = (call); \
	while ((result) < 0 && errno == EINTR)

static enum vault_status
failed(const struct folder *f, const char *doing, struct buf *why)
{
	int error = errno;

	refuse_error(why, doing, f->path, error);
	errno = error;
	return VAULT_DISK;
}

/* The name was a link, or no folder; error says what opening it said. */
static enum vault_status
no_folder(const struct folder *f, int error, struct buf *why)
{
	struct stat st;

	if (error == ENOENT) {
		buf_puts(why, "There is no folder ");
		refuse_path(why, f->path, NULL);
		buf_putc(why, '.');
		return VAULT_NONE;
	}
	if ((error == ELOOP || error == ENOTDIR) &&
	    disk_look(f->path, &st) == 0) {
		if (S_ISLNK(st.st_mode)) {
			refuse_link(why, f->path, NULL);
		} else {
			refuse_path(why, f->path, NULL);
			buf_puts(why, " is no folder.");
		}
		return VAULT_REFUSED;
	}
	errno = error;
	return failed(f, "open the folder", why);
}

enum vault_status
folder_open(struct folder *f, const char *path, struct buf *why)
{
	size_t size = strlen(path);
	struct stat st;
	int result;

	while (size > 1 && path[size - 1] == '/')
		size--;
	*f = (struct folder){ mem_stringn(path, size), -1 };
	AGAIN(f->fd, disk_folder(f->path, false));
	if (f->fd < 0)
		return no_folder(f, errno, why);
	AGAIN(result, disk_stat(f->fd, &st));
	if (result < 0)
		return failed(f, "open the folder", why);
	return refuse_folder(why, f->path, &st) ? VAULT_REFUSED : VAULT_DONE;
}

void
folder_close(struct folder *f)
{
	if (f->fd >= 0)
		disk_close(f->fd);
	free(f->path);
	*f = (struct folder){ NULL, -1 };
}

/* Have a folder's new member written; one that cannot be opened cannot. */
static bool
sync_above(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *above = slash == NULL ? mem_string(".") :
		mem_stringn(path, slash > path ? (size_t)(slash - path) : 1);
	int fd, result = 0;

	AGAIN(fd, disk_folder(above, true));
	free(above);
	if (fd < 0)
		return errno == EACCES;
	AGAIN(result, disk_sync(fd));
	if (result < 0 && errno == EINVAL)
		result = 0;
	disk_close(fd);
	return result == 0;
}

/* Make one folder. Where nobody may write there can be one all the same. */
static bool
make_one(const char *path)
{
	struct stat st;
	int result, error;

	AGAIN(result, disk_mkdir(path));
	if (result == 0)
		return sync_above(path);
	error = errno;
	if (error == EEXIST || (disk_look(path, &st) == 0 &&
				(S_ISDIR(st.st_mode) || S_ISLNK(st.st_mode))))
		return true;
	errno = error;
	return false;
}

enum vault_status
folder_make(const char *path, struct buf *why)
{
	char *way = mem_string(path);
	bool done = true;

	for (char *c = way; done && *c != '\0'; c++) {
		char end = c[1];

		if (*c == '/' || (end != '\0' && end != '/'))
			continue;
		c[1] = '\0';
		done = make_one(way);
		c[1] = end;
	}
	free(way);
	if (done)
		return VAULT_DONE;
	refuse_error(why, "make the folder", path, errno);
	return VAULT_DISK;
}

enum vault_status
folder_names(const struct folder *f,
	     void (*each)(void *self, const char *name), void *self,
	     struct buf *why)
{
	struct stat st;
	int result;

	/* One that was removed while it is open seems empty, and is not. */
	AGAIN(result, disk_stat(f->fd, &st));
	if (result == 0 && st.st_nlink == 0) {
		errno = ENOENT;
		result = -1;
	}
	if (result == 0)
		AGAIN(result, disk_names(f->fd, each, self));
	return result < 0 ? failed(f, "list the folder", why) : VAULT_DONE;
}

/* Fill bytes from a file; it may have become shorter. */
static bool
read_all(int fd, struct folder_bytes *bytes, size_t size)
{
	while (bytes->size < size) {
		ssize_t n;

		AGAIN(n, disk_read(fd, bytes->data + bytes->size,
				   size - bytes->size));
		if (n < 0)
			return false;
		if (n == 0)
			break;
		bytes->size += (size_t)n;
	}
	return true;
}

/* Open a file to read or lock it, if it is this person's alone. */
static enum vault_status
open_file(const struct folder *f, const char *name, enum disk_use use,
	  int *fd, struct stat *st, struct buf *why)
{
	int result, error;

	AGAIN(*fd, disk_open(f->fd, name, use));
	if (*fd < 0 && errno == ELOOP) {
		refuse_link(why, f->path, name);
		return VAULT_REFUSED;
	}
	if (*fd < 0 && errno == ENOENT && use == DISK_READ) {
		buf_puts(why, "There is no file ");
		refuse_path(why, f->path, name);
		buf_putc(why, '.');
		return VAULT_NONE;
	}
	if (*fd < 0)
		return failed(f, use == DISK_READ ? "read in" : "write in",
			      why);
	AGAIN(result, disk_stat(*fd, st));
	if (result == 0 && !refuse_file(why, f->path, name, st))
		return VAULT_DONE;
	if (result < 0)
		failed(f, "read in", why);
	error = errno;
	disk_close(*fd);
	errno = error;
	return result < 0 ? VAULT_DISK : VAULT_REFUSED;
}

enum vault_status
folder_read(const struct folder *f, const char *name, size_t most,
	    struct folder_bytes *out, struct buf *why)
{
	struct stat st = { 0 };
	int fd;
	enum vault_status status = open_file(f, name, DISK_READ, &fd, &st,
					     why);

	*out = (struct folder_bytes){ 0 };
	if (status == VAULT_DISK)
		out->error = errno;
	if (status != VAULT_DONE)
		return status;
	out->whole = st.st_size < 0 ? 0 : (uint64_t)st.st_size;
	if (most > out->whole)
		most = (size_t)out->whole;
	out->data = mem_alloc(most, 1);
	if (!read_all(fd, out, most)) {
		status = failed(f, "read in", why);
		free(out->data);
		*out = (struct folder_bytes){ .error = errno };
	}
	disk_close(fd);
	return status;
}

static bool
write_all(int fd, const uint8_t *bytes, size_t size)
{
	int result;

	while (size > 0) {
		ssize_t n;

		AGAIN(n, disk_write(fd, bytes, size));
		if (n == 0)
			errno = EIO;
		if (n <= 0)
			return false;
		bytes += n;
		size -= (size_t)n;
	}
	AGAIN(result, disk_sync(fd));
	return result == 0;
}

enum vault_status
folder_write(const struct folder *f, const char *name, const void *bytes,
	     size_t size, struct buf *why)
{
	enum vault_status status = folder_remove(f, name, why);
	bool written;
	int fd, error;

	if (status != VAULT_DONE)
		return status;
	AGAIN(fd, disk_open(f->fd, name, DISK_NEW));
	if (fd < 0)
		return failed(f, "write in", why);
	written = write_all(fd, bytes, size);
	error = errno;
	/* An interrupted close has closed it (Linux), and it was synced. */
	if (disk_close(fd) != 0 && written && errno != EINTR) {
		written = false;
		error = errno;
	}
	errno = error;
	return written ? VAULT_DONE : failed(f, "write in", why);
}

enum vault_status
folder_sync(const struct folder *f, struct buf *why)
{
	int result;

	AGAIN(result, disk_sync(f->fd));
	/* Some file systems have nothing to wait for in a folder. */
	if (result == 0 || errno == EINVAL)
		return VAULT_DONE;
	return failed(f, "write in", why);
}

enum vault_status
folder_place(const struct folder *f, const char *name, const char *place,
	     struct buf *why)
{
	int result;

	AGAIN(result, disk_rename(f->fd, name, place));
	return result < 0 ? failed(f, "write in", why) : folder_sync(f, why);
}

enum vault_status
folder_remove(const struct folder *f, const char *name, struct buf *why)
{
	int result;

	AGAIN(result, disk_unlink(f->fd, name));
	if (result == 0 || errno == ENOENT)
		return VAULT_DONE;
	return failed(f, "remove a file in", why);
}

void
folder_drop(const struct folder *f, const char *name)
{
	struct buf why = { 0 };

	folder_remove(f, name, &why);
	buf_done(&why);
}

static void
busy(struct buf *why)
{
	buf_puts(why, "Another heed has it open. Leave it there, then try "
		      "again.");
}

/* Which file it was is of no use to a person; that it is locked is. */
static enum vault_status
lock_open(const struct folder *f, int fd, struct buf *why)
{
	int result;

	AGAIN(result, disk_lock(fd));
	if (result == 0)
		return VAULT_DONE;
	if (errno == EWOULDBLOCK) {
		busy(why);
		return VAULT_BUSY;
	}
	if (errno == ENOLCK || errno == EOPNOTSUPP || errno == ENOSYS ||
	    errno == EINVAL) {
		buf_puts(why, "The disk of ");
		refuse_path(why, f->path, NULL);
		buf_puts(why, " cannot keep two heeds from writing at once, so "
			      "heed does not write there. Use a folder on a "
			      "disk of this computer.");
		return VAULT_DISK;
	}
	return failed(f, "lock a file in", why);
}

/* Lock an open file; *gone: it was removed before that, by whoever had it. */
static enum vault_status
lock_file(const struct folder *f, int fd, bool *gone, struct buf *why)
{
	struct stat st;
	int result;
	enum vault_status status = lock_open(f, fd, why);

	if (status != VAULT_DONE)
		return status;
	AGAIN(result, disk_stat(fd, &st));
	if (result < 0)
		return failed(f, "lock a file in", why);
	*gone = st.st_nlink == 0;
	return VAULT_DONE;
}

enum vault_status
folder_lock(const struct folder *f, const char *name, int *lock,
	    struct buf *why)
{
	enum vault_status status = VAULT_BUSY;
	bool gone = true;

	/* In the place of one that is gone there may be another. */
	for (int i = 0; i < LOCK_TRIES && gone; i++) {
		struct stat st = { 0 };

		gone = false;
		status = open_file(f, name, DISK_LOCK, lock, &st, why);
		if (status != VAULT_DONE)
			break;
		status = lock_file(f, *lock, &gone, why);
		if (status == VAULT_DONE && !gone)
			return VAULT_DONE;
		disk_close(*lock);
	}
	*lock = -1;
	if (status == VAULT_DONE) {
		busy(why);
		status = VAULT_BUSY;
	}
	return status;
}

void
folder_unlock(int lock)
{
	if (lock >= 0)
		disk_close(lock);
}
