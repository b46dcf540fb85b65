package io.twobanks.threephase.site;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.account.Leg;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.request.Fields;
import java.math.BigDecimal;
import java.util.List;

/** What the coordinator is asked to bring about. */
public record Payment(String fromAccount, String toAccount, BigDecimal amount) {
    private static final List<String> FIELDS = List.of("fromAccount", "toAccount", "amount");

    /** @throws Refused when the body is not valid, or about accounts of another form */
    public static Payment read(String body) {
        Fields fields = Fields.read(body, "a payment", FIELDS);
        return new Payment(fields.account("fromAccount"), fields.account("toAccount"), fields.amount("amount"));
    }

    /** One bank's part of it. @param bank its letter */
    public Order orderOf(char bank) {
        return new AccountId(fromAccount).bank() == bank
                ? new Order(Leg.DEBIT, fromAccount, amount)
                : new Order(Leg.CREDIT, toAccount, amount);
    }
}
