package io.twobanks.tcc.branch;

import java.math.BigDecimal;
import org.apache.seata.rm.tcc.api.BusinessActionContext;

/**
 * What one bank has to do in a global transaction. The coordinator keeps it from the Try on, and gives it to Confirm and Cancel;
 * so a Cancel knows what it is about even if there was no Try.
 *
 * @param xid the global transaction
 * @param account at the bank whose part it is
 */
public record Part(String xid, Side side, String transferId, String account, BigDecimal amount) {
    /** Under these names the coordinator keeps it. */
    public static final String TRANSFER = "transferId";

    public static final String ACCOUNT = "account";
    public static final String AMOUNT = "amount";

    /** As it comes back from the coordinator. It keeps JSON, so 10.00 comes back as the number 10. */
    public static Part of(BusinessActionContext context, Side side) {
        return new Part(
                context.getXid(),
                side,
                String.valueOf(context.getActionContext(TRANSFER)),
                String.valueOf(context.getActionContext(ACCOUNT)),
                new BigDecimal(String.valueOf(context.getActionContext(AMOUNT))));
    }
}
