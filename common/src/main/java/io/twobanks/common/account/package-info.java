/** Accounts and the append-only ledger of one bank's database. */
package io.twobanks.common.account;
