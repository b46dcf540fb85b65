package io.twobanks.compensation;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.TransferRequest;
import java.util.Optional;

/** The bank that keeps the payer's account owns the transfer; the other one refuses the request. */
final class PayersBank {
    private PayersBank() {}

    static Optional<Refused> refuses(TransferRequest request, char bank) {
        char payers = new AccountId(request.fromAccount()).bank();
        return payers == bank
                ? Optional.empty()
                : Optional.of(new Refused(
                        Refusal.WRONG_BANK,
                        "This is bank " + bank + "; " + request.fromAccount() + " is kept by bank " + payers + "."));
    }
}
