/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/crypt.h"

#include <stdlib.h>
#include <string.h>

/* The examples of FIPS 180-4 that NIST publishes. */
static void
digests_are_those_of_the_standard(void **state)
{
	char hex[CRYPT_HEX];

	(void)state;
	crypt_digest(hex, "", 0);
	assert_text(hex, "e3b0c44298fc1c149afbf4c8996fb924"
			 "27ae41e4649b934ca495991b7852b855");
	crypt_digest(hex, "abc", 3);
	assert_text(hex, "ba7816bf8f01cfea414140de5dae2223"
			 "b00361a396177a9cb410ff61f20015ad");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digests_are_those_of_the_standard),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
