/* SPDX-License-Identifier: MIT */
/**
 * The one table of commands. Keys of the full screen, words of the line mode,
 * footer, help, manual and completion all come from it.
 */
#ifndef ENGINE_COMMAND_H
#define ENGINE_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

/** Where a command has a meaning. */
enum command_where {
	AT_INTRO = 1,     /**< the first screen */
	AT_QUESTION = 2,  /**< a question with its answers */
	AT_NOTE = 4,      /**< the general note */
	AT_REVIEW = 8,    /**< check your answers */
	AT_RESULT = 16,   /**< the result */
	AT_LIST = 32,     /**< the list of questions */
	AT_PAGE = 64,     /**< a page of text: steps, more, help */
	AT_CHOOSER = 128, /**< the list of checklists */
	AT_URGENT = 256,  /**< a page that must be read: what interrupts */
	AT_RECORDS = 512, /**< a list of records */
	AT_CARD = 1024,   /**< any other card of a conversation */
	AT_WORKSHOP = 2048, /**< a page that a room sees */
	AT_WALK = AT_INTRO | AT_QUESTION | AT_NOTE | AT_REVIEW | AT_RESULT,
	AT_CALM = AT_WALK | AT_LIST | AT_PAGE | AT_CHOOSER | AT_RECORDS |
		  AT_CARD | AT_WORKSHOP,
	AT_ANY = AT_CALM | AT_URGENT
};

/**
 * id, key, name, label, where, help, and help of the line mode if it differs.
 *
 * The key is what is typed: one character, or a name in <>. The name is the
 * word of the line mode. The label is what the footer says. Order is order of
 * importance in the footer, last dropped first, but for the three that stay:
 * help, back, quick exit.
 */
#define COMMANDS(_)                                                        \
	_(NEXT, "<Enter>", "next", "next", AT_CALM,                        \
	  "Go on; on a list, open what the cursor is on",                  \
	  "Go on; after a page, go back to the question it was about")     \
	_(ON, "o", "on", "go on", AT_URGENT,                               \
	  "Go on from a page that must be read first")                     \
	_(HELP, "?", "help", "keys", AT_ANY,                               \
	  "Show the keys of this screen",                                  \
	  "Show what you can type here")                                   \
	_(BACK, "b", "back", "back", AT_CALM,                              \
	  "Go back one step; nothing is lost")                             \
	_(EXIT, "x", "exit", "xxx quick exit", AT_ANY,                     \
	  "Three times: leave at once and clear the screen",               \
	  "Leave at once, and clear the screen where that can be")         \
	_(REVEAL, "r", "reveal", "reveal", AT_WORKSHOP,                    \
	  "Show what is still hidden here, the next part of it")           \
	_(NOW, "a", "now", "act: what to do now",                          \
	  AT_WALK | AT_LIST | AT_CHOOSER | AT_RECORDS | AT_CARD |          \
		  AT_WORKSHOP | AT_URGENT,                                 \
	  "What to do now and whom to call, from what is answered so far") \
	_(HANDS, "e", "hands", "enter counts", AT_WORKSHOP,                \
	  "Enter how many gave each answer; a number begins it, too",      \
	  "Type the counts themselves, such as 3 5 12 8")                  \
	_(STEPS, "g", "steps", "go to", AT_WORKSHOP,                       \
	  "List all steps of the workshop, and go to one")                 \
	_(SHEETS, "s", "sheets", "sheets", AT_WORKSHOP,                    \
	  "Type in sheets of paper, a line of letters each")               \
	_(TIMER, "t", "timer", "timer", AT_WORKSHOP,                       \
	  "Show the minutes, or hide them")                                \
	_(MORE, "m", "more", "more", AT_QUESTION,                          \
	  "Why this matters, other explanations, what to ask yourself")    \
	_(NOTE, "w", "note", "write a note",                               \
	  AT_QUESTION | AT_NOTE,                                           \
	  "Write a note: what was seen or said, when, what you think")     \
	_(LIST, "g", "list", "go to a question", AT_WALK,                  \
	  "List the questions with their answers, and go to one")          \
	_(REVIEW, "v", "check", "check answers",                           \
	  AT_INTRO | AT_QUESTION | AT_NOTE | AT_RESULT,                    \
	  "Check your answers, then see the result")                       \
	_(UNDO, "u", "undo", "undo", AT_WALK,                              \
	  "Take back the last answer or note; again for the one before")   \
	_(REST, "r", "rest", "rest not known", AT_QUESTION | AT_REVIEW,    \
	  "Answer every question still unanswered with \"not known\"")     \
	_(SEARCH, "/", "find", "find",                                     \
	  AT_WALK | AT_LIST | AT_PAGE | AT_RECORDS,                        \
	  "Find words in the questions, on this page, or in the records",  \
	  "Find words in the questions, on the page just shown, or in "    \
	  "the records")                                                   \
	_(RAISE, "+", "raise", "raise", AT_RESULT,                         \
	  "Raise the result, with your reason; nothing can lower it")      \
	_(TELL, "t", "tell", "tell", AT_RESULT,                            \
	  "Write down who you will tell, and when")                        \
	_(SAVE, "f", "file", "to a file", AT_RESULT,                       \
	  "Save the result to a file you name: text, HTML or JSON")        \
	_(KEEP, "s", "save", "save record", AT_WALK,                       \
	  "Keep this walk as a sealed record, or see that it is kept")     \
	_(BLANK, "z", "blank", "blank", AT_ANY,                            \
	  "Blank the screen; the same key brings it back",                 \
	  "Blank the screen where that can be; Enter brings it back")      \
	_(QUIT, "q", "quit", "quit", AT_ANY,                               \
	  "Leave heed; asks first when something was answered")

enum command {
	COMMAND_NONE,
#define COMMAND_ENUM(id, ...) COMMAND_##id,
	COMMANDS(COMMAND_ENUM)
#undef COMMAND_ENUM
	COMMAND_COUNT
};

/** What the table says of a command. */
struct command_info {
	const char *key, *name, *label, *help;
	const char *typed; /**< help of the line mode; NULL if the same */
	unsigned where;    /**< bits of enum command_where */
};

const struct command_info *command_info(enum command);

/** The command of a key or a word typed here, or COMMAND_NONE. */
enum command command_named(const char *word, enum command_where);

/**
 * Is this character taken by a command, by moving about (h j k l), or kept
 * for a command to come, so that no answer may have it?
 */
bool command_reserves(char key);

#endif
