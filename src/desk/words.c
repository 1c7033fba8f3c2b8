/* SPDX-License-Identifier: MIT */
/*
 * Both lists are in order of the alphabet, and have no word in common. The
 * names are common ones of children and adults in England; a list can only
 * catch what is in it, so it only ever makes heed ask.
 */
#include "desk/words.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

const char *const words_plain[] = {
	"anchor", "apron", "arch", "attic", "autumn", "balcony", "bamboo",
	"banjo", "barrel", "basin", "basket", "beacon", "bench", "bicycle",
	"biscuit", "blanket", "bonnet", "bookcase", "boulder", "bracket",
	"bridge", "brook", "broom", "bucket", "button", "cabin", "calendar",
	"canal", "canoe", "canvas", "carpet", "cedar", "cello", "chalk",
	"chapel", "chimney", "clarinet", "cliff", "clock", "cloud", "comet",
	"compass", "corridor", "cottage", "cotton", "crayon", "crescent",
	"cupboard", "curtain", "cushion", "delta", "domino", "doorbell",
	"dune", "eclipse", "engine", "envelope", "feather", "fiddle",
	"flannel", "flute", "forest", "fountain", "furrow", "gable", "gallery",
	"garden", "garlic", "glacier", "granite", "gravel", "guitar",
	"hammock", "harbour", "hedge", "helmet", "hillside", "horizon",
	"island", "jigsaw", "kettle", "kite", "ladder", "lagoon", "lantern",
	"lattice", "lemon", "lentil", "library", "lighthouse", "linen",
	"magnet", "mandolin", "maple", "marble", "meadow", "mirror", "mitten",
	"moss", "mountain", "museum", "mustard", "napkin", "notebook", "oar",
	"oatmeal", "orchard", "oven", "paddle", "paper", "parcel", "parsley",
	"pasture", "pebble", "pencil", "pepper", "piano", "planet", "plaster",
	"pocket", "pond", "porridge", "postcard", "potato", "puddle",
	"pumpkin", "puzzle", "pylon", "quarry", "quilt", "raft", "railway",
	"rainbow", "raincoat", "recipe", "river", "rocket", "rucksack",
	"saddle", "sandal", "satchel", "saucer", "scarf", "seaweed", "shelf",
	"shoelace", "shore", "shovel", "signpost", "skylight", "slate",
	"spanner", "spinach", "spiral", "spoon", "stairway", "station",
	"steeple", "stream", "summit", "sundial", "teapot", "tent", "thimble",
	"thistle", "thunder", "timber", "toast", "tower", "tractor", "trellis",
	"trumpet", "tunnel", "turnip", "umbrella", "valley", "vanilla",
	"velvet", "viaduct", "village", "violin", "wagon", "walnut",
	"wardrobe", "waterfall", "wheel", "windmill", "window", "winter",
	"woodland", "workshop", "yoghurt", "zipper",
};
const size_t words_plain_count = sizeof words_plain / sizeof *words_plain;

static const char *const names[] = {
	"aaliyah", "aaron", "abdul", "abdullah", "abigail", "adam", "adrian",
	"ahmed", "aidan", "aisha", "alan", "albert", "alex", "alexander",
	"alexandra", "alfie", "ali", "alice", "alicia", "amaan", "amber",
	"amelia", "amelie", "amina", "amir", "amy", "ana", "andrea", "andrew",
	"angela", "anisa", "anna", "annabelle", "anne", "anthony", "archie",
	"aria", "arjun", "arlo", "arthur", "arun", "asha", "ashley", "austin",
	"ava", "ayaan", "ayesha", "barbara", "beatrice", "becky", "bella",
	"ben", "benjamin", "beth", "bethany", "bilal", "billy", "blake",
	"bobby", "bradley", "brandon", "brian", "brooke", "caitlin", "callum",
	"cameron", "carla", "carol", "caroline", "catherine", "chantelle",
	"charles", "charlie", "charlotte", "chelsea", "chloe", "chris",
	"christian", "christina", "christopher", "claire", "clara", "connor",
	"courtney", "craig", "daisy", "daniel", "danielle", "david", "dawn",
	"dean", "deborah", "declan", "deepak", "demi", "dennis", "dexter",
	"diana", "dominic", "donna", "dylan", "edward", "eleanor", "elena",
	"eliza", "elizabeth", "ella", "ellie", "elliot", "elliott", "elsie",
	"emily", "emma", "eric", "erin", "esme", "ethan", "eva", "evan", "eve",
	"evelyn", "evie", "faisal", "faith", "farah", "fatima", "felix",
	"fern", "finlay", "finley", "florence", "francesca", "frank",
	"freddie", "frederick", "freya", "gabriel", "gareth", "gary", "gemma",
	"george", "georgia", "georgina", "gerald", "grace", "gracie", "graham",
	"habiba", "hamza", "hannah", "harley", "harriet", "harris", "harrison",
	"harry", "harvey", "hassan", "hayley", "heather", "heidi", "helen",
	"henry", "holly", "hope", "hugo", "hussain", "ian", "ibrahim",
	"imogen", "imran", "india", "irene", "iris", "isaac", "isabel",
	"isabella", "isabelle", "isla", "isobel", "ivy", "jack", "jackson",
	"jacob", "jade", "jake", "james", "jamie", "jamila", "jane", "janet",
	"jasmine", "jason", "jayden", "jean", "jenna", "jennifer", "jenny",
	"jessica", "jessie", "jim", "joanna", "joanne", "joe", "joel", "john",
	"jonathan", "jordan", "joseph", "josh", "joshua", "joyce", "jude",
	"judith", "julia", "julie", "kai", "karen", "kate", "katherine",
	"kathleen", "katie", "kayla", "kayleigh", "keira", "kelly", "kenneth",
	"kevin", "khadija", "khalid", "kian", "kieran", "kim", "kirsty",
	"kyle", "lacey", "laila", "lara", "laura", "lauren", "layla", "leah",
	"leanne", "lee", "lena", "leo", "leon", "leona", "lewis", "lexi",
	"liam", "libby", "lily", "linda", "lisa", "logan", "lola", "louie",
	"louis", "louise", "luca", "lucas", "lucy", "luke", "luna", "lydia",
	"maddison", "madison", "maisie", "malik", "margaret", "maria",
	"mariam", "marie", "mark", "martha", "martin", "mary", "maryam",
	"mason", "matilda", "matt", "matthew", "max", "maya", "megan",
	"melissa", "mia", "michael", "michelle", "mike", "mila", "millie",
	"mohamed", "mohammad", "mohammed", "molly", "monica", "muhammad",
	"mustafa", "nadia", "naomi", "natalie", "natasha", "nathan", "neil",
	"nevaeh", "niamh", "nicholas", "nicola", "nicole", "nikita", "noah",
	"noor", "nora", "oliver", "olivia", "omar", "oscar", "owen", "paige",
	"pamela", "patricia", "patrick", "paul", "paula", "peter", "petra",
	"philip", "phoebe", "poppy", "priya", "quentin", "rachel", "raheem",
	"rahul", "raj", "ralph", "rebecca", "reece", "reggie", "rhys",
	"richard", "riley", "robert", "robin", "robyn", "roger", "roman",
	"ronnie", "rory", "rosa", "rose", "rosie", "ross", "roxanne", "ruby",
	"russell", "ruth", "ryan", "sally", "sam", "samantha", "samir",
	"samira", "samuel", "sandra", "saoirse", "sara", "sarah", "savannah",
	"scarlett", "scott", "sean", "sebastian", "seth", "shania", "shannon",
	"sharon", "shaun", "sian", "sienna", "simon", "skye", "sofia",
	"sophia", "sophie", "stacey", "stanley", "stella", "stephanie",
	"stephen", "steven", "stuart", "summer", "susan", "suzanne", "sydney",
	"tahira", "tamara", "tanya", "tara", "taylor", "teddy", "teresa",
	"theo", "theodore", "thomas", "tia", "tilly", "tim", "timothy", "toby",
	"tom", "tommy", "tony", "tracey", "tracy", "tyler", "usman", "vanessa",
	"vera", "victoria", "vincent", "violet", "wayne", "wendy", "william",
	"willow", "yasmin", "yasmine", "yusuf", "zac", "zach", "zachary",
	"zahra", "zainab", "zak", "zara", "zayn", "zoe",
};

/* A word that need not end in a NUL. */
struct word {
	const char *text;
	size_t size;
};

static int
by_name(const void *key, const void *item)
{
	const struct word *word = key;
	const char *name = *(const char *const *)item;

	for (size_t i = 0; i < word->size; i++) {
		int c = (unsigned char)text_lower(word->text[i]);

		if (c != (unsigned char)name[i])
			return c - (unsigned char)name[i];
	}
	return name[word->size] ? -1 : 0;
}

bool
words_name(const char *word, size_t size)
{
	const struct word key = { word, size };

	return bsearch(&key, names, sizeof names / sizeof *names,
		       sizeof *names, by_name) != NULL;
}

const char *const *
words_names(size_t *count)
{
	*count = sizeof names / sizeof *names;
	return names;
}
