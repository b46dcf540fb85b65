package io.twobanks.common.peer;

import io.twobanks.common.problem.Refused;
import io.twobanks.common.request.Fields;
import java.math.BigDecimal;
import java.util.List;

/** What the partner is asked to give or to take. @param account at the bank that is asked */
public record Amount(String account, BigDecimal amount) {
    private static final List<String> FIELDS = List.of("account", "amount");

    /** @throws Refused when the body is not valid, or about an account of another form */
    public static Amount read(String body) {
        Fields fields = Fields.read(body, "a credit", FIELDS);
        return new Amount(fields.account("account"), fields.amount("amount"));
    }
}
