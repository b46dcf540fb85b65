package io.twobanks.tcc.fence;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.tcc.ReceiveTransfer;
import io.twobanks.tcc.branch.OncePerPart;
import io.twobanks.tcc.branch.Part;
import java.math.BigDecimal;
import org.apache.seata.rm.tcc.api.BusinessActionContextParameter;
import org.apache.seata.rm.tcc.api.LocalTCC;
import org.apache.seata.rm.tcc.api.TwoPhaseBusinessAction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The payee's part in Seata's fence: {@code useTCCFence}, and nothing else, is different. */
@LocalTCC
@Component
@ConditionalOnProperty(name = "tcc.guarded-by", havingValue = "fence")
public class FencedReceiveTransfer extends ReceiveTransfer {
    FencedReceiveTransfer(OncePerPart once, Books books, Faults faults) {
        super(once, books, faults);
    }

    @Override
    @TwoPhaseBusinessAction(name = ACTION, commitMethod = "confirm", rollbackMethod = "cancel", useTCCFence = true)
    public void announce(
            @BusinessActionContextParameter(Part.TRANSFER) String id,
            @BusinessActionContextParameter(Part.ACCOUNT) String account,
            @BusinessActionContextParameter(Part.AMOUNT) BigDecimal amount) {
        super.announce(id, account, amount);
    }
}
