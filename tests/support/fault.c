/* SPDX-License-Identifier: MIT */
/*
 * The real code under other names, and around each of its functions one that
 * may fail instead. Nothing is synced for real, but that it is asked for in
 * the right order is watched.
 */
#include "support/fault.h"

#include "store/disk.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

uid_t real_user(void);
int real_folder(const char *, bool);
int real_mkdir(const char *);
int real_look(const char *, struct stat *);
int real_open(int, const char *, enum disk_use);
int real_stat(int, struct stat *);
int real_lock(int);
ssize_t real_read(int, void *, size_t);
ssize_t real_write(int, const void *, size_t);
int real_sync(int);
int real_close(int);
int real_rename(int, const char *, const char *);
int real_unlink(int, const char *);
int real_names(int, void (*)(void *, const char *), void *);

#define disk_user real_user
#define disk_folder real_folder
#define disk_mkdir real_mkdir
#define disk_look real_look
#define disk_open real_open
#define disk_stat real_stat
#define disk_lock real_lock
#define disk_read real_read
#define disk_write real_write
#define disk_sync real_sync
#define disk_close real_close
#define disk_rename real_rename
#define disk_unlink real_unlink
#define disk_names real_names
#include "store/disk.c" /* NOLINT(bugprone-suspicious-include) */
#undef disk_user
#undef disk_folder
#undef disk_mkdir
#undef disk_look
#undef disk_open
#undef disk_stat
#undef disk_lock
#undef disk_read
#undef disk_write
#undef disk_sync
#undef disk_close
#undef disk_rename
#undef disk_unlink
#undef disk_names

enum { WRITTEN_MOST = 8 };

static struct {
	size_t call, calls;
	enum fault fault;
	bool fired, read_new;
	bool unsynced, unread, wrong; /* the file that is being written */
	bool removed;
	bool placed;           /* a rename that the folder does not know of */
	ino_t above;           /* a folder that does not know of another */
	bool careless;
	bool other_user;
	uid_t user;
	int lock_error;
	void (*meanwhile)(void *self);
	void *self;
	size_t when;
	char written[WRITTEN_MOST][64]; /* names *.new, written here */
	size_t written_count;
} plan;

void
fault_set(size_t call, enum fault fault)
{
	plan.call = call;
	plan.calls = 0;
	plan.fault = fault;
	plan.fired = false;
	plan.read_new = false;
	plan.written_count = 0;
	plan.unsynced = plan.unread = plan.placed = plan.careless = false;
	plan.wrong = plan.removed = false;
	plan.meanwhile = NULL;
	plan.above = 0;
}

size_t
fault_calls(void)
{
	return plan.calls;
}

bool
fault_fired(void)
{
	return plan.fired;
}

bool
fault_read_new(void)
{
	return plan.read_new;
}

bool
fault_careless(void)
{
	return plan.careless || plan.placed || plan.above != 0;
}

bool
fault_removed(void)
{
	return plan.removed;
}

void
fault_meanwhile(size_t call, void (*what)(void *self), void *self)
{
	plan.meanwhile = what;
	plan.self = self;
	plan.when = call;
}

void
fault_user(uid_t user)
{
	plan.other_user = true;
	plan.user = user;
}

void
fault_locks(int error)
{
	plan.lock_error = error;
}

/* What a call is to do. */
enum turn { GO, FAIL, HALF, SPOIL, LEAVE };

/* writes: it takes room on the disk; bytes: it can be done by halves. */
static enum turn
next(bool writes, bool bytes)
{
	size_t call = ++plan.calls;
	bool now = call == plan.call;
	bool later = plan.call > 0 && call >= plan.call;

	switch (plan.fault) {
	case FAULT_FULL:
		errno = ENOSPC;
		return now ? FAIL : GO;
	case FAULT_BROKEN:
		errno = EIO;
		return now ? FAIL : GO;
	case FAULT_MANY:
		errno = EMFILE;
		return now ? FAIL : GO;
	case FAULT_STAYS_FULL:
		errno = ENOSPC;
		return now || (later && writes) ? FAIL : GO;
	case FAULT_DEAD:
		errno = EIO;
		return later ? FAIL : GO;
	case FAULT_SHORT:
		return now && bytes ? HALF : GO;
	case FAULT_SIGNAL:
		errno = EINTR;
		return now ? FAIL : GO;
	case FAULT_WRONG:
		return now && writes && bytes ? SPOIL : GO;
	default:
		return now ? LEAVE : GO;
	}
}

static enum turn
turn(bool writes, bool bytes)
{
	int error = errno;
	enum turn t;

	if (plan.meanwhile != NULL && plan.calls + 1 == plan.when) {
		void (*what)(void *) = plan.meanwhile;
		size_t calls = plan.calls;

		plan.meanwhile = NULL;
		what(plan.self);
		plan.calls = calls;
	}
	t = next(writes, bytes);
	if (t == GO)
		errno = error;
	else
		plan.fired = true;
	return t;
}

/* A call that is done or not: fails with -1 as errno says. */
#define CALL(writes, call) \
	do { \
		enum turn turn_ = turn((writes), false); \
		if (turn_ == LEAVE) \
			_exit(FAULT_EXIT); \
		return turn_ == FAIL ? -1 : (call); \
	} while (0)

uid_t
disk_user(void)
{
	return plan.other_user ? plan.user : real_user();
}

int
disk_folder(const char *path, bool follow)
{
	CALL(false, real_folder(path, follow));
}

static int
make(const char *path)
{
	int result = real_mkdir(path);
	char above[512] = "";
	const char *slash = strrchr(path, '/');
	struct stat st;

	if (result != 0 || slash == NULL || slash == path)
		return result;
	strncpy(above, path, sizeof above - 1);
	if ((size_t)(slash - path) < sizeof above)
		above[slash - path] = '\0';
	plan.careless = plan.careless || plan.above != 0;
	plan.above = stat(above, &st) == 0 ? st.st_ino : 0;
	return result;
}

int
disk_mkdir(const char *path)
{
	CALL(true, make(path));
}

int
disk_look(const char *path, struct stat *st)
{
	CALL(false, real_look(path, st));
}

static bool
is_new(const char *name)
{
	size_t size = strlen(name);

	return size > 4 && strcmp(name + size - 4, ".new") == 0;
}

static bool
written_here(const char *name)
{
	for (size_t i = 0; i < plan.written_count; i++)
		if (strcmp(plan.written[i], name) == 0)
			return true;
	return false;
}

int
disk_open(int folder, const char *name, enum disk_use use)
{
	if (is_new(name) && use == DISK_READ && !written_here(name))
		plan.read_new = true;
	if (is_new(name) && use == DISK_READ)
		plan.unread = false;
	if (use == DISK_NEW)
		plan.wrong = false;
	if (use == DISK_NEW && plan.written_count < WRITTEN_MOST)
		strncpy(plan.written[plan.written_count++], name,
			sizeof plan.written[0] - 1);
	CALL(use != DISK_READ, real_open(folder, name, use));
}

int
disk_stat(int fd, struct stat *st)
{
	CALL(false, real_stat(fd, st));
}

int
disk_lock(int fd)
{
	if (plan.lock_error != 0) {
		errno = plan.lock_error;
		return -1;
	}
	CALL(false, real_lock(fd));
}

ssize_t
disk_read(int fd, void *bytes, size_t size)
{
	enum turn t = turn(false, true);

	if (t == LEAVE)
		_exit(FAULT_EXIT);
	if (t == FAIL)
		return -1;
	return real_read(fd, bytes, t == HALF && size > 1 ? size / 2 : size);
}

static ssize_t
spoil(int fd, const unsigned char *bytes, size_t size)
{
	unsigned char *wrong = malloc(size);
	ssize_t n;

	if (wrong == NULL)
		return -1;
	memcpy(wrong, bytes, size);
	wrong[size / 2] ^= 4;
	n = real_write(fd, wrong, size);
	free(wrong);
	plan.wrong = true;
	return n;
}

ssize_t
disk_write(int fd, const void *bytes, size_t size)
{
	enum turn t = turn(true, true);
	bool half = (t == HALF || t == LEAVE) && size > 1;
	ssize_t n;

	if (t == FAIL)
		return -1;
	plan.unsynced = plan.unread = true;
	n = t == SPOIL ? spoil(fd, bytes, size) :
		real_write(fd, bytes, half ? size / 2 : size);
	if (t == LEAVE)
		_exit(FAULT_EXIT);
	return n;
}

/* What is synced is as good as on the disk: no test pulls the plug. */
static int
pretend(int fd)
{
	struct stat st;

	if (real_stat(fd, &st) != 0)
		return -1;
	if (!S_ISDIR(st.st_mode))
		plan.unsynced = false;
	else if (st.st_ino == plan.above)
		plan.above = 0;
	else
		plan.placed = plan.removed = false;
	return 0;
}

int
disk_sync(int fd)
{
	CALL(true, pretend(fd));
}

/* It is closed whatever it says, as on Linux. */
int
disk_close(int fd)
{
	enum turn t = turn(false, false);
	int error = errno;

	if (t == LEAVE)
		_exit(FAULT_EXIT);
	real_close(fd);
	errno = error;
	return t == FAIL ? -1 : 0;
}

static int
place(int folder, const char *from, const char *to)
{
	plan.careless = plan.careless || plan.unsynced || plan.unread ||
		plan.wrong;
	plan.placed = true;
	return real_rename(folder, from, to);
}

int
disk_rename(int folder, const char *from, const char *to)
{
	CALL(true, place(folder, from, to));
}

static int
take_away(int folder, const char *name)
{
	const char *dot = strrchr(name, '.');

	if (!is_new(name) && dot != NULL && strcmp(dot, ".lock") != 0)
		plan.removed = true;
	return real_unlink(folder, name);
}

int
disk_unlink(int folder, const char *name)
{
	CALL(false, take_away(folder, name));
}

int
disk_names(int folder, void (*each)(void *self, const char *name),
	   void *self)
{
	CALL(false, real_names(folder, each, self));
}
