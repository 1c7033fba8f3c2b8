/* SPDX-License-Identifier: MIT */
/*
 * Words that blame a child or hide who did it, each with what to write
 * instead. Sources: the guides on language of The Children's Society and the
 * NSPCC, Cardiff University's guide on complex safeguarding, and the police
 * inspectorate's call of 2023 to end victim-blaming language; the second
 * column is ours.
 */
#include "proof/check_parts.h"

#include "base/text.h"

#include <string.h>

static const struct {
	const char *avoid, *instead;
} phrases[] = {
	{ "themselves at risk", "an adult may be exploiting the child" },
	{ "herself at risk", "an adult may be exploiting the child" },
	{ "himself at risk", "an adult may be exploiting the child" },
	{ "sexually active", "possible sexual abuse; say what was seen" },
	{ "in return for sex", "is being sexually exploited" },
	{ "in exchange for sex", "is being sexually exploited" },
	{ "sex in return", "is being sexually exploited" },
	{ "older boyfriend", "an adult of ... in contact with the child" },
	{ "older girlfriend", "an adult of ... in contact with the child" },
	{ "associating with", "is being drawn in by" },
	{ "hanging round with", "is being drawn in by" },
	{ "involved in cse", "is being sexually exploited" },
	{ "lifestyle", "say what was seen" },
	{ "promiscuous", "concern that the child is being sexually abused" },
	{ "promiscuity", "concern that the child is being sexually abused" },
	{ "risky behaviour", "signs that someone may be harming the child" },
	{ "risk-taking", "signs that someone may be harming the child" },
	{ "risk taking", "signs that someone may be harming the child" },
	{ "poor decisions", "choices made under pressure" },
	{ "poor choices", "choices made under pressure" },
	{ "bad choices", "choices made under pressure" },
	{ "risky choices", "choices made under pressure" },
	{ "chose to be", "was left with few real choices" },
	{ "her own fault", "leave it out" },
	{ "his own fault", "leave it out" },
	{ "their own fault", "leave it out" },
	{ "asking for it", "leave it out" },
	{ "manipulative", "say what was seen" },
	{ "non-compliant", "did not feel able to; say what was seen" },
	{ "streetwise", "a child who may have had to look after themselves" },
	{ "mature for her age", "say the age; still a child" },
	{ "mature for his age", "say the age; still a child" },
	{ "mature for their age", "say the age; still a child" },
	{ "hard to reach", "we have not yet found a way that works" },
	{ "hard to engage", "we have not yet found a way that works" },
	{ "disengaged", "we have not yet found a way that works" },
	{ "refuses to engage", "did not feel able to talk today" },
	{ "attention seeking", "is telling us that something is wrong" },
	{ "attention-seeking", "is telling us that something is wrong" },
	{ "challenging behaviour", "distressed; say what was seen" },
	{ "absconds", "runs away; is missing since ..." },
	{ "absconded", "has run away; missing since ..." },
	{ "absconding", "running away; missing since ..." },
	{ "awol", "missing since ..." },
	{ "running drugs", "was made to carry drugs" },
	{ "gang member", "is being exploited by a group" },
	{ "prostitute", "a child who is being sexually exploited" },
	{ "child prostitution", "sexual exploitation of a child" },
	{ "prostituting", "is being sexually exploited" },
	{ "child pornography", "images of child sexual abuse" },
	{ "kiddie porn", "images of child sexual abuse" },
	{ "money mule", "a child made to move money" },
	{ "malicious allegation", "the child said \"...\"" },
	{ "historical abuse", "non-recent abuse" },
	{ "historic abuse", "non-recent abuse" },
	{ "did not attend", "was not brought" },
	{ "dressed provocatively", "leave it out" },
	{ "provocative clothing", "leave it out" },
	{ "committed suicide", "died by suicide" },
	{ "commit suicide", "die by suicide" },
	{ "disguised compliance", "said yes on ..., but we saw ..." },
};

/* In the title of a band. */
static const char *const risks[] = {
	"no risk", "low risk", "lower risk", "medium risk", "moderate risk",
	"high risk", "higher risk", "safe", "no concern", "no concerns",
	"all clear", "all-clear",
};

static const char *const colours[] = {
	"red", "amber", "green", "yellow", "orange",
};

static bool
letter(char byte)
{
	return (text_lower(byte) >= 'a' && text_lower(byte) <= 'z') ||
		((unsigned char)byte & 0x80) != 0;
}

/* Does the text hold these words, as whole words, in any case? */
static bool
holds(const char *text, const char *words)
{
	size_t size = strlen(words);

	for (const char *p = text; *p != '\0'; p++) {
		size_t i = 0;

		if (p > text && letter(p[-1]))
			continue;
		while (i < size && text_lower(p[i]) == words[i])
			i++;
		if (i == size && !letter(p[i]))
			return true;
	}
	return false;
}

/* Does it hold any of these? */
static bool
holds_any(const char *text, const char *const *all, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (holds(text, all[i]))
			return true;
	return false;
}

const char *
check_blaming(const char *text, size_t *from, const char **instead)
{
	while (*from < sizeof phrases / sizeof *phrases) {
		size_t i = (*from)++;

		if (!holds(text, phrases[i].avoid))
			continue;
		*instead = phrases[i].instead;
		return phrases[i].avoid;
	}
	return NULL;
}

bool
check_coloured(const char *text)
{
	return holds_any(text, colours, sizeof colours / sizeof *colours);
}

bool
check_risky(const char *text)
{
	return holds_any(text, risks, sizeof risks / sizeof *risks);
}

bool
check_example(const char *text)
{
	const char *at = strstr(text, "EXAMPLE");

	return at != NULL && (at == text || !letter(at[-1])) &&
		!letter(at[strlen("EXAMPLE")]);
}
