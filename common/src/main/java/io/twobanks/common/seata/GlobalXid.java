package io.twobanks.common.seata;

import io.twobanks.common.problem.NotPossible;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.seata.common.exception.FrameworkException;
import org.apache.seata.core.context.RootContext;
import org.apache.seata.core.exception.TransactionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** The id of a global transaction as it comes with a call of the other bank; see {@link CarryXid}. */
public final class GlobalXid {
    private static final Logger LOG = LoggerFactory.getLogger(GlobalXid.class);
    /** The coordinator's address and port, and the transaction's number. */
    private static final Pattern FORM = Pattern.compile("\\S{1,90}:\\d{1,5}:\\d{1,19}");

    private GlobalXid() {}

    /**
     * Lets a bank do its part only as a part of something: without a global transaction nobody could undo it.
     *
     * @param xid the header {@link RootContext#KEY_XID}; null when there is none
     * @param required false where the guard is taken away
     * @throws NotPossible 428 when it is required and missing, 422 when it is none
     */
    public static Optional<String> of(String xid, boolean required) {
        boolean named = xid != null && !xid.isBlank();
        if (!named && required) {
            throw new NotPossible(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "no-global-transaction",
                    "A credit must be a part of a global transaction, and none is named in the header "
                            + RootContext.KEY_XID + ".",
                    "nothing",
                    "Begin one, and send its id with the call.");
        }
        if (named && !FORM.matcher(xid).matches()) {
            throw new NotPossible(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "no-global-transaction",
                    "The header " + RootContext.KEY_XID
                            + " must be the id of a global transaction: ADDRESS:PORT:NUMBER.",
                    "nothing",
                    "Send the id that the coordinator has given.");
        }
        return named ? Optional.of(xid) : Optional.empty();
    }

    /**
     * Does a bank's part in a global transaction.
     *
     * @throws NotPossible 503 when the coordinator does not take it
     */
    public static <T> T within(String xid, Supplier<T> part) {
        try {
            return part.get();
        } catch (RuntimeException failed) {
            if (!isSeatas(failed)) {
                throw failed;
            }
            LOG.info("This bank has no part in {}: {}", xid, failed.toString());
            throw new NotPossible(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "no-part",
                    "The coordinator does not take this bank's part in the global transaction " + xid
                            + ": it does not know it or has ended it, does not answer, or another transaction has the"
                            + " account.",
                    null,
                    "The coordinator says what becomes of the transaction. Make the transfer anew, with a new id.");
        }
    }

    private static boolean isSeatas(Throwable failed) {
        return failed != null
                && (failed instanceof FrameworkException
                        || failed instanceof TransactionException
                        || isSeatas(failed.getCause()));
    }
}
