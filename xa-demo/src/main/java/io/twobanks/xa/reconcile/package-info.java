/** Reconciliation: compares both ledgers and finds the transfers that one bank has made and the other has not. */
package io.twobanks.xa.reconcile;
