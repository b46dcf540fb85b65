package io.twobanks.common.transfer;

/** Where a transfer stands: {@code PENDING → COMPLETED | REJECTED | REVERSED | NEEDS_OPERATOR}. */
public enum TransferState {
    /** Accepted; not final yet. */
    PENDING,
    /** Both legs are done. Final. */
    COMPLETED,
    /** Nothing moved. Final. */
    REJECTED,
    /** Something moved and was put back. Final. */
    REVERSED,
    /** No machine can finish it; it is on the repair desk. */
    NEEDS_OPERATOR
}
