package io.twobanks.compensation.saga;

/** A local transaction of a saga: at the payer's bank, which runs the saga, or at the payee's. */
public enum Step {
    DEBIT,
    CREDIT,
    TAKE_BACK,
    REFUND;

    public boolean isCompensation() {
        return this == TAKE_BACK || this == REFUND;
    }

    /** What undoes this action. */
    public Step compensation() {
        return switch (this) {
            case DEBIT -> REFUND;
            case CREDIT -> TAKE_BACK;
            case TAKE_BACK, REFUND -> throw new IllegalStateException(this + " undoes something itself");
        };
    }
}
