package io.twobanks.common.transfer;

import io.twobanks.common.problem.Refused;
import java.util.Optional;

/** What a pattern is to the rest of the bank: the way in which one accepted transfer is made. */
public interface TransferProtocol {
    /**
     * Makes a transfer that is stored as PENDING.
     *
     * @return the transfer as {@link TransferRegister#complete} wrote it in the transaction that moved the money; or as it
     *     came, when it will finish later
     * @throws Refused when nothing moved and nothing will; the caller writes REJECTED
     * @throws RuntimeException when the outcome is not known here; the transfer stays PENDING until the pattern's
     *     recovery has settled it
     */
    Transfer make(Transfer transfer);

    /** Why this bank cannot take a request, whatever its books say; empty when it can. Nothing of it is stored. */
    default Optional<Refused> refuses(TransferRequest request) {
        return Optional.empty();
    }

    /** Why this bank begins no new transfer now; empty when it does. What was begun before is not concerned. */
    default Optional<Refused> closed() {
        return Optional.empty();
    }
}
