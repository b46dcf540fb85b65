package io.twobanks.notify.log;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.inbox.Order;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.reconcile.Paid;
import io.twobanks.common.request.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a notice says: the payer has paid, give this to the payee; or, as a cancellation, do not.
 *
 * @param orderedAt when the payer's bank has stored the transfer, by its clock; the same whenever it is told again
 */
public record Credit(String transferId, String fromAccount, String toAccount, BigDecimal amount, Instant orderedAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FIELDS = List.of("transferId", "fromAccount", "toAccount", "amount", "orderedAt");

    static Credit of(Paid paid) {
        return new Credit(paid.transferId(), paid.fromAccount(), paid.toAccount(), paid.amount(), paid.createdAt());
    }

    /** @throws Refused when it is not one, as strictly as at the front door */
    public static Credit read(String body) {
        Fields fields = Fields.read(body, "a notice", FIELDS);
        Credit credit = new Credit(
                fields.transferId("transferId"),
                fields.account("fromAccount"),
                fields.account("toAccount"),
                fields.amount("amount"),
                fields.instant("orderedAt"));
        if (new AccountId(credit.fromAccount).bank() == new AccountId(credit.toAccount).bank()) {
            throw new Refused(Refusal.SAME_BANK, "Payer and payee are at the same bank.");
        }
        return credit;
    }

    /** What it asks the payee's bank for. */
    public Order order() {
        return new Order(transferId, toAccount, amount, orderedAt);
    }

    /** As it is sent. */
    public String json() {
        return JSON.writeValueAsString(this);
    }
}
