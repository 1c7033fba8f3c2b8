/* SPDX-License-Identifier: MIT */
/* A map of columns is checked together with the checklist it is for. */
#include "cli/check.h"
#include "cli/cmd.h"
#include "cli/open.h"
#include "read/map.h"

void
check_map_file(struct check_job *job, const char *path, const char *id)
{
	struct checklist list = { 0 };
	struct map map = { 0 };
	struct diags diags = { 0 };
	bool good;

	if (*id == '\0')
		diag_error(&diags, DIAG_KEY_MISSING,
			   (struct place){ .file = path }, "[map] needs a key "
			   "`checklist`: the id of the one it is for");
	good = *id != '\0' &&
		open_list_of(&list, &job->find, path, id,
			     job->request->values[OPTION_CONTACTS], &diags) &&
		map_load(&map, &list, NULL, path, &diags);

	check_file_begin(job, path);
	if (!good) {
		check_put_refused(job, &diags);
	} else if (job->json) {
		json_open(&job->writer, "findings", '[');
		json_close(&job->writer, ']');
		check_put_nothing(job);
	} else {
		buf_printf(&job->out, "%s: a map of columns for %s\n", path,
			   list.id);
	}
	map_done(&map);
	checklist_done(&list);
	diags_done(&diags);
}
