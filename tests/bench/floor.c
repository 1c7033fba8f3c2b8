/* SPDX-License-Identifier: MIT */
/*
 * The least that ncurses can do: 14 questions at 80 by 24, no thought.
 *
 * j and k move, Enter takes the highlighted answer and shows the next
 * question. After the last it prints the answers on the ordinary screen, so
 * that whoever typed can tell that every key arrived. Whatever a real program
 * costs above this is its own doing.
 */
#include <curses.h>
#include <stdio.h>

enum { QUESTIONS = 14, PAGE = 12, CHOICES = 5, CHOICE_ROW = 15 };

static const char *const choices[CHOICES] = {
	"No, this has not been seen or heard by anyone asked so far",
	"Suspected: someone thinks so, and can say what makes them think so",
	"Yes, it was seen, or the young person has said so",
	"Not known: nobody who would know has been asked yet",
	"Does not apply to this young person",
};

/* Each question shuffles the lines, so that nearly all of the screen is new
 * and curses cannot get away with scrolling. */
static const char *const page[PAGE] = {
	"Has anything like this been seen, heard or noticed in the last six "
	"months,",
	"by you or by anyone else who knows the young person well?",
	"",
	"What to look for:",
	" - a change that others have noticed too, when it began, how often it "
	"shows",
	" - what was seen or said, in the very words that were used at the "
	"time",
	" - who else knows about it by now, and what they have done so far "
	"about it",
	" - whether it was better or worse before, at home, at school or "
	"elsewhere",
	"",
	"Why it is asked: one sign alone rarely means much, several together "
	"may well",
	"do. Other explanations are possible and should be thought about "
	"first, with",
	"someone who knows the family; write down what speaks for them and "
	"against.",
};

static void
draw_number(int choice, attr_t look)
{
	attrset(look);
	mvprintw(CHOICE_ROW + choice, 4, "%d", choice + 1);
	attrset(A_NORMAL);
}

static void
draw_question(int question)
{
	static const int strides[] = { 1, 5, 7, 11 };
	int stride = strides[question % 4];

	erase();
	attrset(A_BOLD);
	mvprintw(0, 0, "Question %d of %d", question + 1, QUESTIONS);
	attrset(A_NORMAL);
	for (int i = 0; i < PAGE; i++)
		mvaddstr(2 + i, 2, page[(i * stride + question) % PAGE]);
	for (int i = 0; i < CHOICES; i++) {
		draw_number(i, i == 0 ? A_REVERSE : A_NORMAL);
		mvaddstr(CHOICE_ROW + i, 7, choices[i]);
	}
	mvaddstr(LINES - 3, 2,
		 "Answers are kept in memory until you leave, and nowhere "
		 "else.");
	mvaddstr(LINES - 1, 0, "j, k: move   Enter: take the answer, go on");
}

static int
ask(int question)
{
	int current = 0;
	int key;

	draw_question(question);
	while ((key = getch()) != '\n' && key != ERR) {
		draw_number(current, A_NORMAL);
		if (key == 'j' && current < CHOICES - 1)
			current++;
		if (key == 'k' && current > 0)
			current--;
		draw_number(current, A_REVERSE);
	}
	return current;
}

int
main(void)
{
	int answers[QUESTIONS];

	initscr();
	cbreak();
	noecho();
	keypad(stdscr, TRUE);
	curs_set(0);
	for (int i = 0; i < QUESTIONS; i++)
		answers[i] = ask(i);
	endwin();
	printf("answers:");
	for (int i = 0; i < QUESTIONS; i++)
		printf(" %d", answers[i]);
	putchar('\n');
	return 0;
}
