package io.twobanks.outbox;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.request.Fields;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The message back to the payer's bank: what became of a credit.
 *
 * @param toAccount whose credit it was
 * @param credited false when the payee's bank refused it, which is final
 * @param reason when it was refused, else null
 */
record Outcome(String transferId, String toAccount, BigDecimal amount, boolean credited, Reason reason) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FIELDS = List.of("transferId", "toAccount", "amount", "credited", "reason");

    /** @throws Refused when it is not one, as strictly as at the front door */
    static Outcome read(String body) {
        Fields fields = Fields.read(body, "an outcome", FIELDS);
        Outcome outcome = new Outcome(
                fields.transferId("transferId"),
                fields.account("toAccount"),
                fields.amount("amount"),
                fields.truth("credited"),
                fields.text("reason").filter(Reason::isOne).map(Reason::read).orElse(null));
        if (outcome.credited == (outcome.reason != null)) {
            throw new Refused(Refusal.INVALID_REQUEST, "A credit that was refused has a reason, and no other has one.");
        }
        return outcome;
    }

    /** As it stands in the outbox and is sent. */
    String json() {
        return JSON.writeValueAsString(this);
    }

    /**
     * Lets pass what is about this account and amount.
     *
     * @throws Refused when something else is known under the id
     */
    void requireAbout(String account, BigDecimal asked) {
        if (!toAccount.equals(account) || amount.compareTo(asked) != 0) {
            throw new Refused(
                    Refusal.ID_REUSED,
                    transferId + " stands for " + amount + " to " + toAccount + " at the payee's bank, not for " + asked
                            + " to " + account + ".");
        }
    }
}
