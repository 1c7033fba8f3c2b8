/* SPDX-License-Identifier: MIT */
/* A file is written beside its place and moved there, or not at all. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
write_all(int fd, const char *bytes, size_t size)
{
	while (size > 0) {
		ssize_t n = write(fd, bytes, size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		bytes += n;
		size -= (size_t)n;
	}
	return fsync(fd) == 0 || errno == EINVAL || errno == EROFS;
}

/* Close after writing; on failure remove the file and keep errno. */
static enum file_saved
finish(int fd, bool written, const char *path)
{
	int why = errno;

	if (close(fd) != 0 && written) {
		why = errno;
		written = false;
	}
	if (written)
		return FILE_SAVED;
	unlink(path);
	errno = why;
	return FILE_FAILED;
}

static enum file_saved
save_new(const char *path, const void *bytes, size_t size)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY,
		      S_IRUSR | S_IWUSR);

	if (fd < 0)
		return errno == EEXIST ? FILE_EXISTS : FILE_FAILED;
	return finish(fd, write_all(fd, bytes, size), path);
}

static enum file_saved
save_over(const char *path, const void *bytes, size_t size)
{
	struct buf name = { 0 };
	char *beside;
	enum file_saved saved = FILE_FAILED;
	int fd;

	buf_printf(&name, "%s.XXXXXX", path);
	beside = buf_take(&name);
	fd = mkstemp(beside);
	if (fd >= 0)
		saved = finish(fd, write_all(fd, bytes, size), beside);
	if (saved == FILE_SAVED && rename(beside, path) != 0) {
		int why = errno;

		unlink(beside);
		errno = why;
		saved = FILE_FAILED;
	}
	free(beside);
	return saved;
}

char *
file_path(const char *typed)
{
	const char *home = getenv("HOME");
	struct buf path = { 0 };

	if (typed[0] == '~' && (typed[1] == '/' || typed[1] == '\0') &&
	    home != NULL && *home != '\0')
		buf_printf(&path, "%s%s", home, typed + 1);
	else
		buf_puts(&path, typed);
	return buf_take(&path);
}

/* Why a file could not be made, as far as it lies in the name. */
static void
explain(struct buf *why, const char *path, int error)
{
	const char *slash = strrchr(path, '/');
	size_t size = slash == NULL ? 0 : (size_t)(slash - path);
	char *folder = slash == NULL ? mem_string(".") :
		mem_stringn(path, size > 0 ? size : 1);
	struct stat st;

	if (stat(folder, &st) != 0 ? errno == ENOENT || errno == ENOTDIR :
				     !S_ISDIR(st.st_mode))
		buf_printf(why, "There is no folder %s.", folder);
	else
		buf_printf(why, "It cannot be written there: %s.",
			   strerror(error));
	free(folder);
}

/* Is there something that no text can be put in the place of? */
static bool
refused(struct buf *why, const char *path)
{
	struct stat st;

	if (stat(path, &st) != 0 || S_ISREG(st.st_mode))
		return false;
	buf_puts(why, S_ISDIR(st.st_mode) ?
		 "That is a folder; write a file name." :
		 "That is no file; write a file name.");
	return true;
}

enum file_saved
file_save(const char *path, const void *bytes, size_t size, bool replace,
	  struct buf *why)
{
	enum file_saved saved;

	if (refused(why, path))
		return FILE_FAILED;
	saved = replace ? save_over(path, bytes, size) :
		save_new(path, bytes, size);
	if (saved == FILE_FAILED)
		explain(why, path, errno);
	return saved;
}
