/* SPDX-License-Identifier: MIT */
/* The one file that touches the disk for records. */
#define _DEFAULT_SOURCE /* flock */
#include "store/disk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

uid_t
disk_user(void)
{
	return geteuid();
}

int
disk_folder(const char *path, bool follow)
{
	return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC |
		    (follow ? 0 : O_NOFOLLOW));
}

int
disk_mkdir(const char *path)
{
	return mkdir(path, S_IRWXU);
}

int
disk_look(const char *path, struct stat *st)
{
	return lstat(path, st);
}

int
disk_open(int folder, const char *name, enum disk_use use)
{
	static const int flags[] = {
		[DISK_READ] = O_RDONLY,
		[DISK_NEW] = O_WRONLY | O_CREAT | O_EXCL,
		[DISK_LOCK] = O_RDWR | O_CREAT,
	};

	return openat(folder, name, flags[use] | O_NOFOLLOW | O_CLOEXEC |
		      O_NOCTTY | O_NONBLOCK, S_IRUSR | S_IWUSR);
}

int
disk_stat(int fd, struct stat *st)
{
	return fstat(fd, st);
}

int
disk_lock(int fd)
{
	return flock(fd, LOCK_EX | LOCK_NB);
}

ssize_t
disk_read(int fd, void *bytes, size_t size)
{
	return read(fd, bytes, size);
}

ssize_t
disk_write(int fd, const void *bytes, size_t size)
{
	return write(fd, bytes, size);
}

int
disk_sync(int fd)
{
	return fsync(fd);
}

int
disk_close(int fd)
{
	return close(fd);
}

int
disk_rename(int folder, const char *from, const char *to)
{
	return renameat(folder, from, folder, to);
}

int
disk_unlink(int folder, const char *name)
{
	return unlinkat(folder, name, 0);
}

int
disk_names(int folder, void (*each)(void *self, const char *name),
	   void *self)
{
	int fd = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	int error;

	if (dir == NULL) {
		if (fd >= 0)
			close(fd);
		return -1;
	}
	for (;;) {
		const struct dirent *entry;

		errno = 0;
		entry = readdir(dir);
		error = errno;
		if (entry == NULL)
			break;
		each(self, entry->d_name);
	}
	closedir(dir);
	errno = error;
	return error == 0 ? 0 : -1;
}
