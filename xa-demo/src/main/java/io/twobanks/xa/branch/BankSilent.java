package io.twobanks.xa.branch;

import org.springframework.dao.DataAccessResourceFailureException;

/** A bank's database did not answer, so nothing may be concluded about it. */
public final class BankSilent extends DataAccessResourceFailureException {
    private static final long serialVersionUID = 1L;

    /** @param cause is kept aside: the sentence for a person is this exception's own, not the driver's */
    public BankSilent(char bank, Exception cause) {
        super("bank " + bank + "'s database does not answer ("
                + String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + ")");
        addSuppressed(cause);
    }
}
