/* SPDX-License-Identifier: MIT */
/** The tags of fields, in the order in which they stand. */
#ifndef STORE_CODEC_PARTS_H
#define STORE_CODEC_PARTS_H

/** Of a summary. */
enum {
	SUMMARY_REFERENCE = 1, SUMMARY_CREATED, SUMMARY_CHANGED, SUMMARY_LIST,
	SUMMARY_VERSION, SUMMARY_TITLE, SUMMARY_STATE, SUMMARY_PLACE,
	SUMMARY_BAND, SUMMARY_OUTCOME, SUMMARY_REVIEW, SUMMARY_COPIED,
	SUMMARY_EVENTS
};

/** Of events: each is one, with fields of its own. */
enum { FIELD_EVENT = 32 };
enum {
	EVENT_TIME = 1, EVENT_KIND, EVENT_SUBJECT, EVENT_PART, EVENT_VALUE
};

#endif
