/* SPDX-License-Identifier: MIT */
/*
 * Invariant: text and HTML are the same outline, so that neither says more
 * than the other. The text is narrow enough for an e-mail or a form.
 */
#include "report/render.h"

#include <string.h>
#include <strings.h>

enum { TEXT_COLS = 72 };

static const char *const names[RENDER_FORMATS] = {
	[RENDER_TEXT] = "text", [RENDER_HTML] = "html", [RENDER_JSON] = "json",
};

const char *
render_format_name(enum render_format format)
{
	return names[format];
}

enum render_format
render_format_named(const char *word)
{
	int format;

	for (format = 0; format < RENDER_FORMATS; format++)
		if (strcmp(names[format], word) == 0)
			break;
	return (enum render_format)format;
}

enum render_format
render_format_of(const char *path)
{
	static const struct {
		const char *end;
		enum render_format format;
	} ends[] = {
		{".txt", RENDER_TEXT}, {".text", RENDER_TEXT},
		{".html", RENDER_HTML}, {".htm", RENDER_HTML},
		{".json", RENDER_JSON},
	};
	const char *name = strrchr(path, '/');
	const char *dot = strrchr(name != NULL ? name : path, '.');
	size_t i;

	for (i = 0; dot != NULL && i < sizeof ends / sizeof *ends; i++)
		if (strcasecmp(dot, ends[i].end) == 0)
			return ends[i].format;
	return RENDER_FORMATS;
}

void
render_outline(struct buf *out, const struct outline *o,
	       const struct checklist *list, const char *what,
	       enum render_format format)
{
	struct buf title = {0};

	if (format == RENDER_TEXT) {
		render_text(out, o, TEXT_COLS);
		return;
	}
	buf_printf(&title, "%s: %s", what, list->title);
	render_html(out, o, buf_text(&title), list->language);
	buf_done(&title);
}

void
render_result(struct buf *out, const struct result *r,
	      enum render_format format, const char *today)
{
	struct outline o = {0};

	if (format == RENDER_JSON) {
		render_json(out, r);
		return;
	}
	outline_result(&o, r, today);
	render_outline(out, &o, r->list, o.blocks[0].text, format);
	outline_done(&o);
}
