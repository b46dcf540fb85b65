package io.twobanks.compensation;

/** A local transaction of a saga: at the payer's bank, which runs the saga, or at the payee's. */
enum Step {
    DEBIT(Point.DEBIT_AFTER),
    CREDIT(Point.CREDIT_AFTER),
    TAKE_BACK(Point.TAKE_BACK_AFTER),
    REFUND(Point.REFUND_AFTER);

    private final Point recorded;

    Step(Point recorded) {
        this.recorded = recorded;
    }

    /** The point at which the step is done and the log says so. */
    Point recorded() {
        return recorded;
    }

    boolean isCompensation() {
        return this == TAKE_BACK || this == REFUND;
    }

    /** What undoes this action. */
    Step compensation() {
        return switch (this) {
            case DEBIT -> REFUND;
            case CREDIT -> TAKE_BACK;
            case TAKE_BACK, REFUND -> throw new IllegalStateException(this + " undoes something itself");
        };
    }
}
