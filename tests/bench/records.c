/* SPDX-License-Identifier: MIT */
/*
 * Open a store and list it. As the floor of the one, derive a key once at the
 * same cost; of the other, open each file once and read 4 KiB of it. Prints
 * four times in seconds and two numbers.
 *	records FOLDER PASSPHRASE PASSES MEMORY
 */
#include "store/vault.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { HEAD = 4096, ID_DIGITS = 32 };

static double
seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* How many files were read. */
static size_t
floor_of(const char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *file;
	size_t count = 0;
	char room[HEAD];

	while (dir != NULL && (file = readdir(dir)) != NULL) {
		int fd;

		if (strlen(file->d_name) < ID_DIGITS)
			continue;
		fd = openat(dirfd(dir), file->d_name, O_RDONLY | O_NOFOLLOW);
		count += fd >= 0 && read(fd, room, sizeof room) > 0;
		if (fd >= 0)
			close(fd);
	}
	if (dir != NULL)
		closedir(dir);
	return count;
}

static double
derive(const char *passphrase, const char *passes, const char *memory)
{
	static const uint8_t salt[CRYPT_SALT];
	struct crypt_cost cost = {
		.passes = (uint32_t)strtoul(passes, NULL, 10),
		.memory = (uint32_t)strtoul(memory, NULL, 10),
	};
	uint8_t key[CRYPT_KEY];
	double start = seconds();

	crypt_derive(key, passphrase, strlen(passphrase), salt, cost);
	return seconds() - start;
}

int
main(int argc, char **argv)
{
	struct vault *vault = NULL;
	struct vault_list list = { 0 };
	struct buf why = { 0 };
	double start, derived, opened, listed, floor;
	size_t files;

	if (argc != 5)
		return 2;
	derive(argv[2], argv[3], argv[4]); /* the first one is slower */
	derived = derive(argv[2], argv[3], argv[4]);
	start = seconds();
	if (vault_open(&vault, argv[1], argv[2], &why) != VAULT_DONE) {
		fprintf(stderr, "%s\n", buf_text(&why));
		return 1;
	}
	opened = seconds() - start;
	floor_of(argv[1]); /* so that all of it is in the system's cache */
	start = seconds();
	files = floor_of(argv[1]);
	floor = seconds() - start;
	start = seconds();
	vault_list(vault, &list, &why);
	listed = seconds() - start;
	printf("%.6f %.6f %.6f %.6f %zu %zu\n", opened, derived, listed,
	       floor, list.count, files);
	vault_list_done(&list);
	vault_close(vault);
	buf_done(&why);
	return 0;
}
