/* SPDX-License-Identifier: MIT */
#include "read/place.h"

#include <string.h>

struct place
place_named(const struct ini *ini, const char *section, const char *key)
{
	for (size_t i = 0; section != NULL && i < ini->count; i++) {
		const struct ini_section *s = &ini->sections[i];

		if (strcmp(s->name, section) != 0)
			continue;
		for (size_t k = 0; key != NULL && k < s->count; k++)
			if (strcmp(s->keys[k].name, key) == 0)
				return ini_at_key(ini, &s->keys[k]);
		return ini_at_section(ini, s);
	}
	return (struct place){ .file = ini->path };
}
