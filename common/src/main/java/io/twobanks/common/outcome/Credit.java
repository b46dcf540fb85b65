package io.twobanks.common.outcome;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.inbox.Order;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.request.Fields;
import io.twobanks.common.transfer.Transfer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The message to the payee's bank: the payer is debited, give this to the payee; or, as a cancellation, do not. What became of it
 * comes back as a {@link CreditReply}.
 *
 * @param orderedAt when the payer's bank has stored the transfer, by its clock; the same whenever the message is sent again
 */
public record Credit(String transferId, String fromAccount, String toAccount, BigDecimal amount, Instant orderedAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FIELDS = List.of("transferId", "fromAccount", "toAccount", "amount", "orderedAt");

    public static Credit of(Transfer transfer) {
        return new Credit(
                transfer.getTransferId(),
                transfer.getFromAccount(),
                transfer.getToAccount(),
                transfer.getAmount(),
                transfer.getCreatedAt());
    }

    /** @throws Refused when it is not one, as strictly as at the front door */
    public static Credit read(String body) {
        Fields fields = Fields.read(body, "a credit", FIELDS);
        Credit credit = new Credit(
                fields.transferId("transferId"),
                fields.account("fromAccount"),
                fields.account("toAccount"),
                fields.amount("amount"),
                fields.instant("orderedAt"));
        if (bank(credit.fromAccount) == bank(credit.toAccount)) {
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

    private static char bank(String account) {
        return new AccountId(account).bank();
    }
}
