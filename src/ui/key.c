/* SPDX-License-Identifier: MIT */
/* Scripts of keys are for tests. */
#include "ui/key.h"

#include "base/text.h"

#include <string.h>

static const struct {
	const char *name;
	int key;
} names[] = {
	{ "<Up>", K_UP }, { "<Down>", K_DOWN }, { "<Left>", K_LEFT },
	{ "<Right>", K_RIGHT }, { "<Home>", K_HOME }, { "<End>", K_END },
	{ "<PageUp>", K_PAGE_UP }, { "<PageDown>", K_PAGE_DOWN },
	{ "<Enter>", K_ENTER }, { "<Esc>", K_ESC },
	{ "<Backspace>", K_BACKSPACE }, { "<Delete>", K_DELETE },
	{ "<Tab>", K_TAB }, { "<BackTab>", K_BACKTAB },
	{ "<Paste>", K_PASTE }, { "<PasteEnd>", K_PASTE_END },
	{ "<Resize>", K_RESIZE }, { "<Eof>", K_EOF },
};

int
key_lower(int key)
{
	return key >= 'A' && key <= 'Z' ? key - 'A' + 'a' : key;
}

bool
key_comes_late(enum key_late *late, int code)
{
	enum key_late before = *late;

	*late = LATE_NOT;
	if (before == LATE_BRACKET ? code < 0x40 || code > 0x7E :
	    before == LATE_ESC && code == '[')
		*late = LATE_BRACKET;
	else if (before == LATE_ESC && code == 'O')
		*late = LATE_LETTER;
	else if (code == K_ESC)
		*late = LATE_ESC;
	return before == LATE_BRACKET ||
		(before == LATE_ESC && *late > LATE_ESC) ||
		(before == LATE_LETTER && code > 0 && code < 0x80 &&
		 strchr("ABCDFHMPQRS", code) != NULL);
}

int
key_parse(const char **script)
{
	const char *p = *script;
	long code = 0;
	size_t size;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strncmp(p, names[i].name, strlen(names[i].name)) == 0) {
			*script += strlen(names[i].name);
			return names[i].key;
		}
	if (strncmp(p, "<C-", 3) == 0 && p[3] != '\0' && p[4] == '>') {
		*script += 5;
		return K_CTRL(p[3]);
	}
	size = text_code(p, strlen(p), &code);
	*script += size > 0 ? size : *p != '\0';
	return (int)code;
}
