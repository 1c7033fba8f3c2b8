/* SPDX-License-Identifier: MIT */
/*
 * Write every whole record of a folder of vectors anew, each into a store of
 * its own, with a table of what has to be read there.
 *	copy FROM TO
 */
#include "store/vault.h"
#include "support/vector.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { LABEL_KEYS = 3 };

static const char passphrase[] = "caf\xc3\xa9 correct horse";

static void
need(bool so, const char *name, struct buf *why)
{
	if (so)
		return;
	fprintf(stderr, "copy: %s: %s\n", name, buf_text(why));
	exit(1);
}

/* Whatever can be done with passphrases is done. */
static void
exercise_keys(struct vault *vault, const char *name, struct buf *why)
{
	need(vault_key_add(vault, "deputy", "a deputy's one", why) ==
		     VAULT_DONE, name, why);
	need(vault_key_add(vault, "gone", "withdrawn again", why) ==
		     VAULT_DONE, name, why);
	need(vault_keys(vault) == LABEL_KEYS, name, why);
	need(vault_key_change(vault, 1, "the deputy's new one", why) ==
		     VAULT_DONE, name, why);
	need(vault_key_remove(vault, 2, why) == VAULT_DONE, name, why);
}

static void
line(FILE *table, const struct vector *v, const struct record *r,
     const char *escaped, const char *says)
{
	char digest[VECTOR_DIGEST];

	fprintf(table, "%s\t%s\t", v->name, escaped);
	if (strcmp(says, "whole") != 0) {
		fprintf(table, "-\t%s\t-\t-\t-\n", says);
		return;
	}
	for (size_t i = 0; i < RECORD_ID; i++)
		fprintf(table, "%02x", r->id[i]);
	vector_record(digest, r);
	fprintf(table, "\t%s\t%s\t%s\t%s\n", says, v->parts, digest,
		v->summary);
}

static void
write_anew(const struct vector *v, struct record *r, const char *to,
	   FILE *table)
{
	struct crypt_cost cost = { 1, 8 };
	struct vault *vault = NULL;
	struct buf path = { 0 }, why = { 0 };

	memset(r->id, 0, sizeof r->id);
	r->generation = 0;
	buf_printf(&path, "%s/%s", to, v->name);
	need(vault_create(&vault, buf_text(&path), passphrase, "lead", cost,
			  &why) == VAULT_DONE, v->name, &why);
	for (int i = 0; i < 4; i++)
		need(vault_save(vault, r, &why) == VAULT_DONE, v->name, &why);
	exercise_keys(vault, v->name, &why);
	line(table, v, r, "cafe\\xcc\\x81 correct horse", "whole");
	line(table, v, r, "the deputy's new one", "whole");
	line(table, v, r, "a deputy's one", "passphrase");
	line(table, v, r, "withdrawn again", "passphrase");
	vault_close(vault);
	buf_done(&path);
	buf_done(&why);
}

static void
copy_one(const struct vector *v, const char *from, const char *to,
	 FILE *table)
{
	struct vault *vault = NULL;
	struct record r = { 0 };
	struct buf why = { 0 };
	char path[VECTOR_PATH], digest[VECTOR_DIGEST];

	need(vector_lay(path, from, v->name), v->name, &why);
	need(vault_open(&vault, path, v->passphrase, &why) == VAULT_DONE,
	     v->name, &why);
	need(vault_read(vault, v->bytes, &r, &why) == VAULT_DONE, v->name,
	     &why);
	vault_close(vault);
	vector_clear(path);
	vector_record(digest, &r);
	need(strcmp(digest, v->record) == 0, v->name, &why);
	write_anew(v, &r, to, table);
	record_done(&r);
	buf_done(&why);
}

int
main(int argc, char **argv)
{
	static struct vector room;
	struct vector *v = &room;
	FILE *in = argc == 3 ? vector_table(argv[1]) : NULL;
	struct buf path = { 0 };
	FILE *out;

	if (in == NULL || mkdir(argv[2], 0700) != 0)
		return 1;
	buf_printf(&path, "%s/vectors.txt", argv[2]);
	out = fopen(buf_text(&path), "w");
	/* One store for each vector, though many passphrases may open it. */
	for (char last[VECTOR_PATH] = ""; out && vector_next(v, in);) {
		if (strcmp(v->says, "whole") == 0 &&
		    strcmp(last, v->name) != 0)
			copy_one(v, argv[1], argv[2], out);
		snprintf(last, sizeof last, "%s", v->name);
	}
	fclose(in);
	buf_done(&path);
	return out != NULL && fclose(out) == 0 ? 0 : 1;
}
