/** This pattern's tables as {@link io.twobanks.common.reconcile.Reconcile} and the inbox see them. */
package io.twobanks.mq.reconcile;
