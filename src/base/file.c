/* SPDX-License-Identifier: MIT */
/* A file is written beside its place and moved there, or not at all. */
#include "base/file.h"

#include "base/buf.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
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

enum file_saved
file_save(const char *path, const void *bytes, size_t size, bool replace)
{
	struct stat st;

	if (!replace)
		return save_new(path, bytes, size);
	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode)) {
		errno = S_ISDIR(st.st_mode) ? EISDIR : EINVAL;
		return FILE_FAILED;
	}
	return save_over(path, bytes, size);
}
