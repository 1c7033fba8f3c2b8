/* SPDX-License-Identifier: MIT */
/**
 * What the files of a case study on paper share.
 */
#ifndef REPORT_CASE_PARTS_H
#define REPORT_CASE_PARTS_H

#include "report/case.h"

/** Sheets to practise the call with, and one for oneself. */
void case_cards(struct outline *);

#endif
