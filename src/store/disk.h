/* SPDX-License-Identifier: MIT */
/**
 * Every call by which the store touches the disk, one function each and
 * nothing else: a test links another file in its place, to make each of them
 * fail in turn. What is decided about them is decided in store/folder.c.
 *
 * Errors: all but disk_user() return -1 and set errno, as the calls that they
 * are named after.
 */
#ifndef STORE_DISK_H
#define STORE_DISK_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/types.h>

/** What a file is opened for. None follows a link or waits for a pipe. */
enum disk_use {
	DISK_READ,
	DISK_NEW, /**< to be written; there must be none of that name */
	DISK_LOCK /**< to be locked; made if there is none */
};

/** Whoever runs this. */
uid_t disk_user(void);

/** Open a folder; follow: also if the name is a symbolic link. */
int disk_folder(const char *path, bool follow);
int disk_mkdir(const char *path);

/** What stands at a path, without following a link there. */
int disk_look(const char *path, struct stat *);

int disk_open(int folder, const char *name, enum disk_use);
int disk_stat(int fd, struct stat *);
int disk_lock(int fd);
ssize_t disk_read(int fd, void *bytes, size_t size);
ssize_t disk_write(int fd, const void *bytes, size_t size);
int disk_sync(int fd);
int disk_close(int fd);
int disk_rename(int folder, const char *from, const char *to);
int disk_unlink(int folder, const char *name);

/** Call each with every name in the folder. */
int disk_names(int folder, void (*each)(void *self, const char *name),
	       void *self);

#endif
