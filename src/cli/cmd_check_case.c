/* SPDX-License-Identifier: MIT */
/* A case study is checked together with the checklist it goes with. */
#include "cli/check.h"
#include "cli/cmd.h"
#include "cli/open.h"
#include "read/place.h"

#include <stdlib.h>

static void
put_findings(struct check_job *job, const struct case_study *c)
{
	struct findings findings;
	struct place *places;
	struct diags none = { 0 };
	struct ini ini;

	check_case(&findings, c, job->day);
	ini_parse(&ini, c->path, c->bytes, c->size, &none);
	places = mem_alloc(findings.count, sizeof *places);
	for (size_t i = 0; i < findings.count; i++)
		places[i] = place_named(&ini, findings.items[i].section,
					findings.items[i].key);
	check_put_findings(job, &(struct check_report){ .findings = &findings,
							.places = places });
	free(places);
	ini_done(&ini);
	diags_done(&none);
	findings_done(&findings);
}

void
check_case_file(struct check_job *job, const char *name)
{
	struct diags diags = { 0 };
	struct case_study c;

	check_file_begin(job, name);
	if (!open_case(&c, &job->find, name,
		       job->request->values[OPTION_CONTACTS], &diags)) {
		check_put_refused(job, &diags);
		diags_done(&diags);
		return;
	}
	if (job->json)
		json_open(&job->writer, "findings", '[');
	put_findings(job, &c);
	if (job->json) {
		json_close(&job->writer, ']');
		check_json_case(&job->writer, &c);
		check_put_nothing(job);
	} else {
		check_text_case(&job->out, &c);
	}
	case_done(&c);
	diags_done(&diags);
}
