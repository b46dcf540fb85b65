/** Reads both banks past their services, as an auditor does: balances, ledgers, locks and what is in flight. */
package io.twobanks.workbench.audit;
