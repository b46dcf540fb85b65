/**
 * Two banks compare what they have done. The payer's bank asks ({@link io.twobanks.common.reconcile.Reconcile}), the payee's
 * answers ({@link io.twobanks.common.reconcile.AnswerPeer}); each compares its ledger with its own logs, too. A pattern brings
 * the SQL over its tables ({@link io.twobanks.common.reconcile.Payments}, {@link io.twobanks.common.reconcile.Receipts},
 * {@link io.twobanks.common.reconcile.OwnBooks}) and a way to send again.
 */
package io.twobanks.common.reconcile;
