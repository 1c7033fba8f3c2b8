#!/bin/sh
# The same walk with dialog(1): 14 menus, as a script would ask them.
# Prints the tags chosen, so that whoever typed can check them.

text='Has anything like this been seen or heard in the last six months?

What to look for
  - a change that others have noticed, and when it began
  - what was seen or said, in the words that were used
  - who else knows about it, and what they have done so far

Why it is asked
  One sign alone rarely means much; several together may.'

answers=
for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14; do
	tag=$(dialog --title "Question $n of 14" --menu "$text" 22 76 5 \
		1 'No, not seen' 2 'Suspected' 3 'Yes, seen' \
		4 'Not known' 5 'Does not apply' 3>&1 1>&2 2>&3) || exit 1
	answers="$answers $tag"
done
echo "answers:$answers"
