/* SPDX-License-Identifier: MIT */
/*
 * timed INPUT OUTPUT COMMAND [ARG...] - run a command with its standard input
 * and output on these files and print what it took, on one line: wall and CPU
 * (user + system, all its threads and children) in microseconds, peak memory
 * in KiB, wait status.  A program this small does the fork because a child's
 * peak memory starts at that of its parent.
 */
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long
microseconds(struct timeval t)
{
	return t.tv_sec * 1000000L + t.tv_usec;
}

int
main(int argc, char **argv)
{
	struct timespec begin, end;
	struct rusage usage;
	int status;
	pid_t pid;

	if (argc < 4) {
		fprintf(stderr, "usage: timed INPUT OUTPUT COMMAND [ARG...]\n");
		return 2;
	}
	clock_gettime(CLOCK_MONOTONIC, &begin);
	pid = fork();
	if (pid == 0) {
		int in = open(argv[1], O_RDONLY);
		int out = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0666);

		if (in < 0 || out < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0)
			_exit(126);
		close(in);
		close(out);
		execvp(argv[3], argv + 3);
		_exit(127);
	}
	if (pid < 0 || wait4(pid, &status, 0, &usage) < 0) {
		perror("timed");
		return 2;
	}
	clock_gettime(CLOCK_MONOTONIC, &end);
	printf("%ld %ld %ld %d\n",
	    (end.tv_sec - begin.tv_sec) * 1000000L
	    + (end.tv_nsec - begin.tv_nsec) / 1000,
	    microseconds(usage.ru_utime) + microseconds(usage.ru_stime),
	    usage.ru_maxrss, status);
	return 0;
}
