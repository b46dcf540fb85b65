package io.twobanks.tcc;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.tcc.branch.OncePerPart;
import io.twobanks.tcc.branch.Part;
import io.twobanks.tcc.branch.Side;
import java.math.BigDecimal;
import org.apache.seata.core.context.RootContext;
import org.apache.seata.rm.tcc.api.BusinessActionContext;
import org.apache.seata.rm.tcc.api.BusinessActionContextParameter;
import org.apache.seata.rm.tcc.api.LocalTCC;
import org.apache.seata.rm.tcc.api.TwoPhaseBusinessAction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The payee's part. Try looks at everything that could be refused and writes down that the money is coming; it moves nothing.
 * From then on the bank has promised: Confirm credits, even an account that was closed in between.
 */
@LocalTCC
@Component
@ConditionalOnProperty(name = "tcc.guarded-by", havingValue = "record")
public class ReceiveTransfer {
    /** The coordinator knows the branch under this name. */
    public static final String ACTION = "receive";

    private final OncePerPart once;
    private final Books books;
    private final Faults faults;

    protected ReceiveTransfer(OncePerPart once, Books books, Faults faults) {
        this.once = once;
        this.books = books;
        this.faults = faults;
    }

    /** Try: the account takes money, and this much is announced. */
    @TwoPhaseBusinessAction(name = ACTION, commitMethod = "confirm", rollbackMethod = "cancel")
    public void announce(
            @BusinessActionContextParameter(Part.TRANSFER) String id,
            @BusinessActionContextParameter(Part.ACCOUNT) String account,
            @BusinessActionContextParameter(Part.AMOUNT) BigDecimal amount) {
        Part part = new Part(RootContext.getXID(), Side.PAYEE, id, account, amount);
        once.tried(part, () -> {
            books.lock(account);
            faults.reach(Point.ANNOUNCE_INSIDE, id);
        });
        faults.reach(Point.ANNOUNCE_AFTER, id);
    }

    /** Confirm: the payee has the money. */
    public boolean confirm(BusinessActionContext context) {
        Part part = Part.of(context, Side.PAYEE);
        String id = part.transferId();
        faults.reach(Point.CONFIRM_PAYEE_BEFORE, id);
        once.confirmed(part, () -> {
            books.credit(books.lockPromised(part.account()), id, part.amount());
            faults.reach(Point.CONFIRM_PAYEE_INSIDE, id);
        });
        faults.reach(Point.CONFIRM_PAYEE_AFTER, id);
        return true;
    }

    /** Cancel: nothing is announced any more. */
    public boolean cancel(BusinessActionContext context) {
        Part part = Part.of(context, Side.PAYEE);
        String id = part.transferId();
        faults.reach(Point.CANCEL_PAYEE_BEFORE, id);
        once.cancelled(part, () -> faults.reach(Point.CANCEL_PAYEE_INSIDE, id));
        faults.reach(Point.CANCEL_PAYEE_AFTER, id);
        return true;
    }
}
