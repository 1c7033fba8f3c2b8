/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/crypt.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static void
hex_of(char *out, const uint8_t *bytes, size_t size)
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < size; i++) {
		out[2 * i] = digits[bytes[i] >> 4];
		out[2 * i + 1] = digits[bytes[i] & 15];
	}
	out[2 * size] = '\0';
}

/* The examples of FIPS 180-4 that NIST publishes. */
static void
digests_are_those_of_the_standard(void **state)
{
	char hex[CRYPT_HEX];
	uint8_t bytes[CRYPT_HASH];

	(void)state;
	crypt_digest(hex, "", 0);
	assert_text(hex, "e3b0c44298fc1c149afbf4c8996fb924"
			 "27ae41e4649b934ca495991b7852b855");
	crypt_hash(bytes, "abc", 3);
	hex_of(hex, bytes, sizeof bytes);
	assert_text(hex, "ba7816bf8f01cfea414140de5dae2223"
			 "b00361a396177a9cb410ff61f20015ad");
}

/* The example of draft-irtf-cfrg-xchacha-03, A.3.1. */
static const char sunscreen[] =
	"Ladies and Gentlemen of the class of '99: If I could offer you only "
	"one tip for the future, sunscreen would be it.";
static const uint8_t extra[] = {
	0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6,
	0xc7,
};

enum { SUNSCREEN = sizeof sunscreen - 1 };

static void
draft(uint8_t key[CRYPT_KEY], uint8_t nonce[CRYPT_NONCE],
      uint8_t sealed[SUNSCREEN + CRYPT_TAG])
{
	for (size_t i = 0; i < CRYPT_KEY; i++)
		key[i] = (uint8_t)(0x80 + i);
	for (size_t i = 0; i < CRYPT_NONCE; i++)
		nonce[i] = (uint8_t)(0x40 + i);
	crypt_seal(sealed, key, nonce, sunscreen, SUNSCREEN, extra,
		   sizeof extra);
}

static void
sealing_is_that_of_the_draft(void **state)
{
	uint8_t key[CRYPT_KEY], nonce[CRYPT_NONCE];
	uint8_t sealed[SUNSCREEN + CRYPT_TAG], opened[SUNSCREEN];
	char hex[2 * sizeof sealed + 1];

	(void)state;
	draft(key, nonce, sealed);
	hex_of(hex, sealed, sizeof sealed);
	assert_text(hex, "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed"
		    "2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c5"
		    "4c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3"
		    "fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c"
		    "68b13b52ec0875924c1c7987947deafd8780acf49");
	assert_true(crypt_open(opened, key, nonce, sealed, sizeof sealed,
			       extra, sizeof extra));
	assert_memory_equal(opened, sunscreen, SUNSCREEN);
	/* In its own place, as records are sealed. */
	memcpy(sealed, sunscreen, SUNSCREEN);
	crypt_seal(sealed, key, nonce, sealed, SUNSCREEN, extra,
		   sizeof extra);
	hex_of(hex, sealed, 4);
	assert_text(hex, "bd6d179d");
}

static void
what_does_not_authenticate_leaves_zeroes(void **state)
{
	uint8_t key[CRYPT_KEY], nonce[CRYPT_NONCE];
	uint8_t sealed[SUNSCREEN + CRYPT_TAG], opened[SUNSCREEN];
	static const uint8_t zeroes[SUNSCREEN];

	(void)state;
	draft(key, nonce, sealed);
	for (size_t i = 0; i < sizeof sealed; i++) {
		sealed[i] ^= 1;
		memset(opened, 'x', sizeof opened);
		assert_false(crypt_open(opened, key, nonce, sealed,
					sizeof sealed, extra, sizeof extra));
		assert_memory_equal(opened, zeroes, sizeof opened);
		sealed[i] ^= 1;
	}
	for (size_t size = 0; size < sizeof sealed; size++)
		assert_false(crypt_open(opened, key, nonce, sealed, size,
					extra, sizeof extra));
	assert_false(crypt_open(opened, key, nonce, sealed, sizeof sealed,
				extra, sizeof extra - 1));
	key[0] ^= 1;
	assert_false(crypt_open(opened, key, nonce, sealed, sizeof sealed,
				extra, sizeof extra));
}

/* As hashlib of Python has it. */
static void
a_key_for_a_use_is_keyed_blake2b(void **state)
{
	uint8_t key[CRYPT_KEY], out[CRYPT_KEY];
	char hex[2 * CRYPT_KEY + 1];

	(void)state;
	for (size_t i = 0; i < CRYPT_KEY; i++)
		key[i] = (uint8_t)i;
	crypt_subkey(out, key, "heed names", 10);
	hex_of(hex, out, sizeof out);
	assert_text(hex, "4b13233262387cb7b36b39fa15f55ca8"
			 "12481377939150d9f1bc32638199779b");
}

static void
a_key_depends_on_all_that_it_is_derived_from(void **state)
{
	static const uint8_t salts[2][CRYPT_SALT] = { "one", "two" };
	const struct {
		const char *passphrase;
		const uint8_t *salt;
		struct crypt_cost cost;
	} from[] = {
		{ "correct horse", salts[0], { 1, 8 } },
		{ "correct horsf", salts[0], { 1, 8 } },
		{ "correct horse", salts[1], { 1, 8 } },
		{ "correct horse", salts[0], { 2, 8 } },
		{ "correct horse", salts[0], { 1, 16 } },
	};
	enum { COUNT = sizeof from / sizeof *from };
	uint8_t keys[COUNT][CRYPT_KEY];

	(void)state;
	for (size_t i = 0; i < COUNT; i++) {
		uint8_t again[CRYPT_KEY];
		const char *text = from[i].passphrase;

		assert_true(crypt_derive(keys[i], text, strlen(text),
					 from[i].salt, from[i].cost));
		assert_true(crypt_derive(again, text, strlen(text),
					 from[i].salt, from[i].cost));
		assert_memory_equal(keys[i], again, CRYPT_KEY);
		for (size_t k = 0; k < i; k++)
			assert_memory_not_equal(keys[i], keys[k], CRYPT_KEY);
	}
}

static void
a_cost_out_of_bounds_asks_for_no_memory(void **state)
{
	static const struct crypt_cost costs[] = {
		{ 0, 8 }, { CRYPT_PASSES_MOST + 1, 8 }, { UINT32_MAX, 8 },
		{ 1, CRYPT_MEMORY_LEAST - 1 }, { 1, CRYPT_MEMORY_MOST + 1 },
		{ 1, 64U << 20 }, { 1, UINT32_MAX },
	};
	static const uint8_t salt[CRYPT_SALT];
	uint8_t key[CRYPT_KEY];

	(void)state;
	for (size_t i = 0; i < sizeof costs / sizeof *costs; i++)
		assert_false(crypt_derive(key, "x", 1, salt, costs[i]));
	assert_number(crypt_cost().memory, 256 * 1024);
	assert_number(crypt_cost().passes, 3);
}

static void
memory_for_secrets_is_zero_at_first(void **state)
{
	static const uint8_t zeroes[100];
	uint8_t *secret = crypt_alloc(sizeof zeroes);

	(void)state;
	assert_memory_equal(secret, zeroes, sizeof zeroes);
	crypt_random(secret, sizeof zeroes);
	assert_memory_not_equal(secret, zeroes, sizeof zeroes);
	crypt_free(secret);
	crypt_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digests_are_those_of_the_standard),
		cmocka_unit_test(sealing_is_that_of_the_draft),
		cmocka_unit_test(what_does_not_authenticate_leaves_zeroes),
		cmocka_unit_test(a_key_for_a_use_is_keyed_blake2b),
		cmocka_unit_test(a_key_depends_on_all_that_it_is_derived_from),
		cmocka_unit_test(a_cost_out_of_bounds_asks_for_no_memory),
		cmocka_unit_test(memory_for_secrets_is_zero_at_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
