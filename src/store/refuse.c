/* SPDX-License-Identifier: MIT */
/*
 * Whoever reads these sentences wants to go on with a child's record, not to
 * learn about modes: each says what is wrong and what to type.
 */
#include "store/refuse.h"

#include "base/text.h"
#include "store/disk.h"

#include <errno.h>
#include <string.h>

/* Can a shell take it as it is? */
static bool
plain(const char *path)
{
	static const char harmless[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"0123456789/._-+,:@%";

	return *path != '\0' && *path != '-' &&
		path[strspn(path, harmless)] == '\0';
}

/* Between single quotes, where only those have to be written otherwise. */
static void
quote(struct buf *out, const char *text)
{
	buf_putc(out, '\'');
	for (const char *c = text; *c != '\0'; c++) {
		if (*c == '\'')
			buf_puts(out, "'\\''");
		else
			buf_putc(out, *c);
	}
	buf_putc(out, '\'');
}

void
refuse_path(struct buf *out, const char *path, const char *name)
{
	struct buf whole = { 0 }, quoted = { 0 };

	if (*path == '-')
		buf_puts(&whole, "./");
	buf_puts(&whole, path);
	if (name != NULL)
		buf_printf(&whole, "/%s", name);
	if (!plain(buf_text(&whole)))
		quote(&quoted, buf_text(&whole));
	else
		buf_add(&quoted, whole.data, whole.size);
	text_clean(out, quoted.data, quoted.size);
	buf_done(&whole);
	buf_done(&quoted);
}

/* A sentence about a path, then the command that mends it. */
static void
refuse(struct buf *why, const char *before, const char *path,
       const char *name, const char *after, const char *command)
{
	buf_puts(why, before);
	refuse_path(why, path, name);
	buf_printf(why, "%s %s ", after, command);
	refuse_path(why, path, name);
}

void
refuse_link(struct buf *why, const char *path, const char *name)
{
	refuse(why, "", path, name,
	       " is only a link to another place, and heed follows none. "
	       "To take the link away, type:", "rm");
}

static bool
foreign(struct buf *why, const char *path, const char *name,
	const struct stat *st)
{
	struct buf command = { 0 };

	if (st->st_uid == disk_user())
		return false;
	buf_printf(&command, "chown -R %lu", (unsigned long)disk_user());
	refuse(why, "", path, name,
	       " belongs to another user of this computer, so heed does not "
	       "use it. If it should be yours, whoever looks after the "
	       "computer can type:", buf_text(&command));
	buf_done(&command);
	return true;
}

bool
refuse_folder(struct buf *why, const char *path, const struct stat *st)
{
	if (foreign(why, path, NULL, st))
		return true;
	if ((st->st_mode & (S_IRWXG | S_IRWXO)) == 0)
		return false;
	refuse(why, "Others on this computer can get into ", path, NULL,
	       ", so heed does not use it. To keep them out, type:",
	       "chmod 700");
	return true;
}

/* A second name would go on showing what was in it. */
static void
linked(struct buf *why, const char *path, const char *name)
{
	struct buf own = { 0 };

	buf_printf(&own, "%s.own", name);
	refuse(why, "", path, name,
	       " has a second name somewhere (a hard link), so heed does not "
	       "use it. To make it a file of its own, type:", "cp -p");
	buf_putc(why, ' ');
	refuse_path(why, path, buf_text(&own));
	buf_puts(why, " && mv ");
	refuse_path(why, path, buf_text(&own));
	buf_putc(why, ' ');
	refuse_path(why, path, name);
	buf_done(&own);
}

bool
refuse_file(struct buf *why, const char *path, const char *name,
	    const struct stat *st)
{
	if (!S_ISREG(st->st_mode)) {
		refuse(why, "", path, name, " is no file. To see what it is, "
		       "type:", "ls -ld");
		return true;
	}
	if (foreign(why, path, name, st))
		return true;
	if ((st->st_mode & (S_IRWXG | S_IRWXO)) != 0) {
		refuse(why, "Others on this computer can read ", path, name,
		       ", so heed does not use it. To keep them out, type:",
		       "chmod 600");
		return true;
	}
	if (st->st_nlink < 2)
		return false;
	linked(why, path, name);
	return true;
}

static const char *
reason(int error)
{
	switch (error) {
	case ENOSPC:
		return "the disk is full";
	case EDQUOT:
		return "your share of the disk is used up";
	case EROFS:
		return "the disk can only be read";
	case EACCES:
	case EPERM:
		return "you are not allowed to";
	case EIO:
		return "the disk reports an error, and may be failing";
	case ENOENT:
		return "the folder is not there any more";
	case ENOTDIR:
		return "something on the way to it is no folder";
	default:
		return strerror(error);
	}
}

void
refuse_error(struct buf *why, const char *doing, const char *path, int error)
{
	buf_printf(why, "heed could not %s ", doing);
	refuse_path(why, path, NULL);
	buf_printf(why, ": %s.", reason(error));
}
