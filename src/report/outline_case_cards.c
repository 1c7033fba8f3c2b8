/* SPDX-License-Identifier: MIT */
/*
 * Sheets to practise with after the last part: the call, from both ends, and
 * what each person does at their own place of work. No outcome is on them.
 */
#include "report/case_parts.h"

#include "report/parts.h"

static void
add_caller(struct outline *o)
{
	outline_add(o, BLOCK_SHEET, NULL, "Practise the call: you ring");
	outline_add(o, BLOCK_PARA, NULL, "In pairs, back to back, five "
		    "minutes; then change. You know what the story says, and "
		    "nothing else. In earnest your lead or your procedures "
		    "say whom you ring.");
	outline_add(o, BLOCK_STEP, NULL, "Say who you are, where you work and "
		    "how you know the child.");
	outline_add(o, BLOCK_STEP, NULL, "Say in one sentence what you are "
		    "worried about, and what you ask for today.");
	outline_add(o, BLOCK_STEP, NULL, "Say where the child is now, in what "
		    "state, and who is there.");
	outline_add(o, BLOCK_STEP, NULL, "Say what was seen and heard, when, "
		    "and by whom. The child's words are given as the child "
		    "said them; what others told you is named as such.");
	outline_add(o, BLOCK_STEP, NULL, "Say what you do not know. A gap is "
		    "no reason to wait.");
	outline_add(o, BLOCK_STEP, NULL, "Say what the parents know, or why "
		    "they were not told.");
	outline_add(o, BLOCK_STEP, NULL, "Ask what happens next, by when, and "
		    "for the name of the person you spoke to.");
	part_room(o, "My first sentence", 2);
	part_room(o, "What I left out", 2);
}

static void
add_called(struct outline *o)
{
	outline_add(o, BLOCK_SHEET, NULL, "Practise the call: you answer");
	outline_add(o, BLOCK_PARA, NULL, "You are the social worker on the "
		    "telephone. Be friendly and in a hurry. Ask, one at a "
		    "time, what the caller has not said:");
	outline_add(o, BLOCK_ITEM, NULL, "Is the child safe this minute? Who "
		    "is with them?");
	outline_add(o, BLOCK_ITEM, NULL, "What did you see yourself? Who told "
		    "you the rest?");
	outline_add(o, BLOCK_ITEM, NULL, "What did the child say, word for "
		    "word? What had been asked before?");
	outline_add(o, BLOCK_ITEM, NULL, "Who may be harming the child? Any "
		    "names, nicknames, cars, places, accounts?");
	outline_add(o, BLOCK_ITEM, NULL, "Who lives at home, and is there "
		    "another child to think of?");
	outline_add(o, BLOCK_ITEM, NULL, "What goes well? Whom does the child "
		    "trust?");
	outline_add(o, BLOCK_ITEM, NULL, "Do the parents know that you ring?");
	outline_add(o, BLOCK_PARA, NULL, "Say once: \"Could it wait until "
		    "Monday?\" Afterwards tell the caller what made you act, "
		    "and what you still wanted to know.");
}

static void
add_monday(struct outline *o)
{
	outline_add(o, BLOCK_SHEET, NULL, "What I do on Monday");
	outline_add(o, BLOCK_PARA, NULL, "For yourself; nobody collects it. "
		    "Write no child's name.");
	part_room(o, "My safeguarding lead, and how I reach them", 1);
	part_room(o, "The deputy, when the lead is away", 1);
	part_room(o, "Where I write a concern down", 1);
	part_room(o, "Whom I ring when I get no answer", 1);
	part_room(o, "A sign I shall see sooner than before", 2);
	part_room(o, "Something I shall stop saying or writing", 2);
	part_room(o, "One thing I do by Friday", 2);
	part_room(o, "Whom I can talk to about how this makes me feel", 1);
	outline_add(o, BLOCK_WARN, NULL, "If a real child came to your mind: "
		    "not Monday. Tell your safeguarding lead today.");
}

void
case_cards(struct outline *o)
{
	add_caller(o);
	add_called(o);
	add_monday(o);
}
