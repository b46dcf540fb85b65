package io.twobanks.common.transfer;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.util.Optional;

/** The bank that keeps the payer's account owns the transfer; the other one refuses the request. */
public final class PayersBank {
    private PayersBank() {}

    /** @return why this bank does not take the request, or empty when it does */
    public static Optional<Refused> refuses(TransferRequest request, char bank) {
        char payers = new AccountId(request.fromAccount()).bank();
        return payers == bank
                ? Optional.empty()
                : Optional.of(new Refused(
                        Refusal.WRONG_BANK,
                        "This is bank " + bank + "; " + request.fromAccount() + " is kept by bank " + payers + "."));
    }
}
