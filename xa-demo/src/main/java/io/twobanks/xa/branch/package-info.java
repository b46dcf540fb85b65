/**
 * The branches of transactions: what their names say, which of them this process is deciding about, and which the banks list
 * as prepared.
 */
package io.twobanks.xa.branch;
