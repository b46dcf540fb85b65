package io.twobanks.common.seata;

import io.twobanks.common.problem.NotPossible;
import java.util.Optional;
import org.apache.seata.core.context.RootContext;
import org.springframework.http.HttpStatus;

/** The id of a global transaction as it comes with a call of the other bank; see {@link CarryXid}. */
public final class GlobalXid {
    private GlobalXid() {}

    /**
     * Lets a bank do its part only as a part of something: without a global transaction nobody could undo it.
     *
     * @param xid the header {@link RootContext#KEY_XID}; null when there is none
     * @param required false where the guard is taken away
     * @throws NotPossible 428 when it is required and missing
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
        return named ? Optional.of(xid) : Optional.empty();
    }
}
