package io.twobanks.common.transfer;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.request.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Reads the body of {@code POST /transfers} without guessing, see {@link Fields}. What is wrong is {@link Refused} with a
 * sentence that names the field.
 */
final class TransferRequestReader {
    private static final String TRANSFER_ID = "transferId";
    private static final List<String> FIELDS = List.of(TRANSFER_ID, "fromAccount", "toAccount", "amount");

    private TransferRequestReader() {}

    static TransferRequest read(String body) {
        Fields fields = Fields.read(body, "a transfer", FIELDS);
        String from = fields.account("fromAccount");
        String to = fields.account("toAccount");
        BigDecimal amount = fields.amount("amount");
        refuseSameSide(from, to);
        return new TransferRequest(transferId(fields), from, to, amount);
    }

    private static String transferId(Fields fields) {
        return fields.has(TRANSFER_ID)
                ? fields.transferId(TRANSFER_ID)
                : UUID.randomUUID().toString();
    }

    private static void refuseSameSide(String from, String to) {
        if (from.equals(to)) {
            throw new Refused(Refusal.SAME_ACCOUNT, "Payer and payee are both " + from + ".");
        }
        if (new AccountId(from).bank() == new AccountId(to).bank()) {
            throw new Refused(Refusal.SAME_BANK, from + " and " + to + " are at the same bank.");
        }
    }
}
