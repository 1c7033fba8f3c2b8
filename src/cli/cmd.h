/* SPDX-License-Identifier: MIT */
/**
 * What each command does. All return the exit status of heed(1).
 */
#ifndef CLI_CMD_H
#define CLI_CMD_H

#include "cli/options.h"

/** Exit statuses. */
enum {
	STATUS_DONE = 0,
	STATUS_INPUT = 1,  /**< what was read has errors */
	STATUS_USAGE = 2,  /**< the command line has */
	STATUS_SYSTEM = 3, /**< memory, disk, terminal */
	STATUS_ENDED = 4,  /**< input ended before the walk did */
	STATUS_INTERRUPTED = 130 /**< Ctrl-C was pressed twice */
};

/** Say what is wrong with the command line and how it is used; the status. */
int cmd_usage(const struct request *, const char *what);

int cmd_walk(const struct request *);
int cmd_result(const struct request *);
int cmd_list(const struct request *);
int cmd_check(const struct request *);
int cmd_diff(const struct request *);
int cmd_score(const struct request *);
int cmd_tally(const struct request *);
int cmd_explain(const struct request *);
int cmd_print(const struct request *);
int cmd_rehearse(const struct request *);
int cmd_export_form(const struct request *);
int cmd_workshop(const struct request *);
int cmd_agree(const struct request *);
int cmd_new(const struct request *);
int cmd_records(const struct request *);
int cmd_export(const struct request *);
int cmd_import(const struct request *);
int cmd_rescore(const struct request *);
int cmd_completion(const struct request *);

#endif
