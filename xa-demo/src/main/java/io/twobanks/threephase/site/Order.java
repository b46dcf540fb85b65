package io.twobanks.threephase.site;

import io.twobanks.common.account.Leg;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.request.Fields;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a bank is asked to vote on.
 *
 * @param leg DEBIT or CREDIT
 * @param account at the bank that is asked
 */
public record Order(Leg leg, String account, BigDecimal amount) {
    private static final List<String> FIELDS = List.of("leg", "account", "amount");

    /** @throws Refused when the body is not valid, or about an account of another form */
    public static Order read(String body) {
        Fields fields = Fields.read(body, "an order", FIELDS);
        return new Order(leg(fields), fields.account("account"), fields.amount("amount"));
    }

    private static Leg leg(Fields fields) {
        String leg = fields.text("leg").orElse("");
        return switch (leg) {
            case "DEBIT" -> Leg.DEBIT;
            case "CREDIT" -> Leg.CREDIT;
            default ->
                throw new Refused(
                        Refusal.INVALID_REQUEST, "Field 'leg' must be DEBIT or CREDIT, but was '" + leg + "'.");
        };
    }
}
