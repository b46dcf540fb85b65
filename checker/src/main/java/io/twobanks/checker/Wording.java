package io.twobanks.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How money, times and transfers are written in the sentences of the rules. */
final class Wording {
    private static final int LONG_ID = 12;
    private static final int BEGINNING = 8;

    private Wording() {}

    /** Never with an exponent. */
    static String money(BigDecimal amount) {
        return amount.toPlainString();
    }

    /** With a plus in front of what is too much. */
    static String difference(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + money(amount);
    }

    /** Seconds with three decimals. */
    static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    /** The beginning of a long id; {@code twobanks trace} finds a transfer by it. */
    static String id(String id) {
        return id.length() <= LONG_ID ? id : id.substring(0, BEGINNING) + "…";
    }

    /** The transfer with what was asked for. */
    static String transfer(Transfer transfer) {
        return transfer.isAsked() ? transfer(transfer.request()) : id(transfer.id());
    }

    /** The same for one of the operations that asked for it. */
    static String transfer(Operation asked) {
        return Messages.text("check.transfer", id(asked.transferId()), money(asked.amount()), asked.from(), asked.to());
    }

    /** For example {@code DEBIT, CREDIT}, or that there is none. */
    static String legs(Legs legs) {
        return legs == Legs.NONE ? Messages.text("check.legs.none") : legs.toString();
    }
}
