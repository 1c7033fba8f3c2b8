/* SPDX-License-Identifier: MIT */
/**
 * What came of something done with the store.
 */
#ifndef STORE_STATUS_H
#define STORE_STATUS_H

/** All but VAULT_DONE come with a sentence of why. */
enum vault_status {
	VAULT_DONE,
	VAULT_NONE,       /**< there is no store, or no such record */
	VAULT_PASSPHRASE, /**< that is not its passphrase */
	VAULT_DAMAGED,    /**< it does not authenticate */
	VAULT_NEWER,      /**< a newer heed wrote it */
	VAULT_REFUSED,    /**< others could read it, or it is no folder */
	VAULT_BUSY,       /**< another heed has it open */
	VAULT_INPUT,      /**< what was asked for cannot be: see why */
	VAULT_DISK        /**< the system failed */
};

#endif
