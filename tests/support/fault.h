/* SPDX-License-Identifier: MIT */
/**
 * A disk that fails when told to, in the place of store/disk.c: a test that
 * calls anything from here is linked with it and not with the real one. What
 * it does beside failing is done by the real code.
 */
#ifndef SUPPORT_FAULT_H
#define SUPPORT_FAULT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/** What happens at the chosen call. */
enum fault {
	FAULT_FULL,      /**< ENOSPC, once */
	FAULT_BROKEN,    /**< EIO, once */
	FAULT_STAYS_FULL, /**< ENOSPC, and for all that write from then on */
	FAULT_DEAD,      /**< EIO, and for all calls from then on */
	FAULT_SHORT,     /**< reads and writes do half of what was asked for */
	FAULT_SIGNAL,    /**< EINTR, once */
	FAULT_WRONG,     /**< a write puts down another byte, silently */
	FAULT_KILL,      /**< the process ends before it, or within a write */
	FAULT_MANY,      /**< EMFILE, once: too many files are open */
	FAULT_COUNT
};

enum { FAULT_EXIT = 86 /**< how a killed process ends */ };

/** Let the call with this number, from 1, fail; 0: none. Begins to count. */
void fault_set(size_t call, enum fault);

/** How many calls there were since. */
size_t fault_calls(void);

/** Did it happen? A call that neither reads nor writes is never short. */
bool fault_fired(void);

/** Did a file *.new get read that this process did not write? */
bool fault_read_new(void);

/**
 * Was a file put in its place that was not synced, not read back, or wrong,
 * since it was written; or is it not synced that it is there?
 */
bool fault_careless(void);

/** Was a file removed, not *.new or *.lock, and that not synced? */
bool fault_removed(void);

/** Do this once, right before the call with this number; call fault_set()
 * before. It may touch the disk itself. */
void fault_meanwhile(size_t call, void (*what)(void *self), void *self);

/** Who runs this, as far as the store can tell. */
void fault_user(uid_t);

/** Let every lock fail with this error; 0: none. */
void fault_locks(int error);

#endif
