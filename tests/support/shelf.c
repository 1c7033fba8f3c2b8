/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* nftw */
#include "support/shelf.h"

#include "test.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int
shelf_setup(void **state)
{
	struct shelf *s = mem_alloc(1, sizeof *s);

	/* In memory where there is such a place: thousands of files follow. */
	strcpy(s->top, "/dev/shm/heed-test-XXXXXX");
	if (mkdtemp(s->top) == NULL) {
		strcpy(s->top, "/tmp/heed-test-XXXXXX");
		if (mkdtemp(s->top) == NULL)
			return -1;
	}
	snprintf(s->folder, sizeof s->folder, "%s/records", s->top);
	*state = s;
	return 0;
}

static int
remove_one(const char *path, const struct stat *st, int what, struct FTW *at)
{
	(void)st;
	(void)what;
	(void)at;
	return remove(path);
}

static void
remove_all(const char *path)
{
	nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

int
shelf_teardown(void **state)
{
	struct shelf *s = *state;

	remove_all(s->top);
	buf_done(&s->why);
	free(s);
	return 0;
}

void
shelf_clear(struct shelf *s)
{
	remove_all(s->folder);
	if (mkdir(s->folder, S_IRWXU) != 0)
		die("cannot make %s", s->folder);
}

char *
shelf_path(const struct shelf *s, const char *name)
{
	struct buf path = { 0 };

	buf_printf(&path, "%s/%s", s->folder, name);
	return buf_take(&path);
}

void
shelf_read(const char *path, struct buf *out)
{
	FILE *file = fopen(path, "rb");

	if (file != NULL) {
		char bytes[4096];
		size_t n;

		while ((n = fread(bytes, 1, sizeof bytes, file)) > 0)
			buf_add(out, bytes, n);
		fclose(file);
	} else {
		die("cannot read %s", path);
	}
}

void
shelf_write(const char *path, const void *bytes, size_t size)
{
	FILE *file = fopen(path, "wb");

	if (file == NULL || chmod(path, S_IRUSR | S_IWUSR) != 0 ||
	    fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
		die("cannot write %s", path);
}

void
shelf_record(struct record *r, const char *reference)
{
	*r = (struct record){
		.reference = mem_string(reference), .created = 1795500000,
		.list_id = mem_string("tiny"), .list_version = mem_string("1"),
		.list_title = mem_string("A tiny list"),
		.list = mem_string("[checklist]\nid = tiny\n"),
		.contacts = mem_string("[contact.one]\nname = One\n"),
		.place = mem_string("question:missing"),
	};
	r->list_size = strlen(r->list);
	r->contacts_size = strlen(r->contacts);
	events_add(&r->events, 1795500010, EVENT_ANSWER, "missing", NOTE_SEEN,
		   "CANARY-yes");
	events_add(&r->events, 1795500020, EVENT_NOTE, "", NOTE_OPINION,
		   "CANARY: caf\303\251");
	events_add(&r->events, 1795500030, EVENT_RESULT, "refer", NOTE_SEEN,
		   "Refer today");
}

static bool
same_bytes(const char *a, size_t a_size, const char *b, size_t b_size)
{
	return a_size == b_size && memcmp(a, b, a_size) == 0;
}

static bool
same_events(const struct events *a, const struct events *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++) {
		const struct event *e = &a->items[i], *f = &b->items[i];

		if (e->time != f->time || e->kind != f->kind ||
		    e->part != f->part ||
		    strcmp(e->subject, f->subject) != 0 ||
		    strcmp(e->value, f->value) != 0)
			return false;
	}
	return true;
}

bool
shelf_same(const struct record *a, const struct record *b)
{
	return memcmp(a->id, b->id, RECORD_ID) == 0 &&
		a->generation == b->generation && a->created == b->created &&
		a->partial == b->partial &&
		strcmp(a->reference, b->reference) == 0 &&
		strcmp(a->list_id, b->list_id) == 0 &&
		strcmp(a->list_version, b->list_version) == 0 &&
		strcmp(a->list_title, b->list_title) == 0 &&
		strcmp(a->place, b->place) == 0 &&
		same_bytes(a->list, a->list_size, b->list, b->list_size) &&
		same_bytes(a->contacts, a->contacts_size, b->contacts,
			   b->contacts_size) &&
		same_events(&a->events, &b->events);
}

struct vault *
shelf_create(struct shelf *s)
{
	struct crypt_cost cost = { 1, CRYPT_MEMORY_LEAST };
	struct vault *v;

	if (vault_create(&v, s->folder, SHELF_PASSPHRASE, "lead", cost,
			 &s->why) != VAULT_DONE)
		die("no store: %s", buf_text(&s->why));
	return v;
}

struct vault *
shelf_open(struct shelf *s)
{
	struct vault *v;

	if (vault_open(&v, s->folder, SHELF_PASSPHRASE, &s->why) != VAULT_DONE)
		die("no store: %s", buf_text(&s->why));
	return v;
}

/* Compare what a call came to, and that only a failure says why. */
void
came_to(struct shelf *s, enum vault_status got, enum vault_status expected,
	const char *part)
{
	const char *text = buf_text(&s->why);

	if (got != expected)
		fail_msg("%d instead of %d: %s", (int)got, (int)expected,
			 text);
	assert_true((got == VAULT_DONE) == (*text == '\0'));
	if (strstr(text, part) == NULL)
		fail_msg("\"%s\" is not in \"%s\"", part, text);
	buf_clear(&s->why);
}

/* Save a new record. */
void
shelf_keep(struct shelf *s, struct vault *v, struct record *r,
	   const char *reference)
{
	shelf_record(r, reference);
	came_to(s, vault_save(v, r, &s->why), VAULT_DONE, "");
}

void
shelf_save(struct shelf *s, struct vault *v, struct record *r)
{
	came_to(s, vault_save(v, r, &s->why), VAULT_DONE, "");
}

/* The file of a record. Owner: the caller frees it. */
char *
shelf_file(const struct shelf *s, const struct record *r, const char *ending)
{
	struct buf name = { 0 };
	char *path;

	for (size_t i = 0; i < RECORD_ID; i++)
		buf_printf(&name, "%02x", r->id[i]);
	buf_printf(&name, ".%s", ending);
	path = shelf_path(s, buf_text(&name));
	buf_done(&name);
	return path;
}

bool
shelf_has(const struct shelf *s, const struct record *r, const char *ending)
{
	char *path = shelf_file(s, r, ending);
	bool is = access(path, F_OK) == 0;

	free(path);
	return is;
}

/* Flip a bit so many bytes before the end of a save. */
void
shelf_damage(const struct shelf *s, const struct record *r, const char *ending,
	     size_t before)
{
	char *path = shelf_file(s, r, ending);
	struct buf bytes = { 0 };

	shelf_read(path, &bytes);
	bytes.data[bytes.size - before] ^= 4;
	shelf_write(path, bytes.data, bytes.size);
	buf_done(&bytes);
	free(path);
}

void
shelf_move(const struct shelf *s, const struct record *from, const char *old,
	   const struct record *to, const char *new)
{
	char *a = shelf_file(s, from, old), *b = shelf_file(s, to, new);

	assert_number(rename(a, b), 0);
	free(a);
	free(b);
}
