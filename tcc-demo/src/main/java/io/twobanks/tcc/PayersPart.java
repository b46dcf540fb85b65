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
 * The payer's part. Try is the only one that may refuse: what it has frozen nobody else can spend, so that Confirm needs no look
 * at the balance, nor at whether the account is still open. Seata calls Confirm and Cancel by their names, hence public.
 */
@LocalTCC
@Component
@ConditionalOnProperty(name = "tcc.guarded-by", havingValue = "record")
public class PayersPart {
    /** The coordinator knows the branch under this name. */
    public static final String ACTION = "pay";

    private final OncePerPart once;
    private final Books books;
    private final Faults faults;

    protected PayersPart(OncePerPart once, Books books, Faults faults) {
        this.once = once;
        this.books = books;
        this.faults = faults;
    }

    /** Try: the money is still here, and can no longer be spent. */
    @TwoPhaseBusinessAction(name = ACTION, commitMethod = "confirm", rollbackMethod = "cancel")
    public void freeze(
            @BusinessActionContextParameter(Part.TRANSFER) String id,
            @BusinessActionContextParameter(Part.ACCOUNT) String account,
            @BusinessActionContextParameter(Part.AMOUNT) BigDecimal amount) {
        Part part = new Part(RootContext.getXID(), Side.PAYER, id, account, amount);
        once.tried(part, () -> {
            books.freeze(books.lock(account), amount);
            faults.reach(Point.FREEZE_INSIDE, id);
        });
        faults.reach(Point.FREEZE_AFTER, id);
    }

    /** Confirm: the frozen money leaves the account. */
    public boolean confirm(BusinessActionContext context) {
        Part part = Part.of(context, Side.PAYER);
        String id = part.transferId();
        faults.reach(Point.CONFIRM_PAYER_BEFORE, id);
        once.confirmed(part, () -> {
            books.debitFrozen(books.lockPromised(part.account()), id, part.amount());
            faults.reach(Point.CONFIRM_PAYER_INSIDE, id);
        });
        faults.reach(Point.CONFIRM_PAYER_AFTER, id);
        return true;
    }

    /** Cancel: the frozen money can be spent again. */
    public boolean cancel(BusinessActionContext context) {
        Part part = Part.of(context, Side.PAYER);
        String id = part.transferId();
        faults.reach(Point.CANCEL_PAYER_BEFORE, id);
        once.cancelled(part, () -> {
            books.unfreeze(books.lockPromised(part.account()), part.amount());
            faults.reach(Point.CANCEL_PAYER_INSIDE, id);
        });
        faults.reach(Point.CANCEL_PAYER_AFTER, id);
        return true;
    }
}
