package io.twobanks.tcc;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.feign.FeignWords;
import io.twobanks.common.peer.Amount;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.seata.AskPart;
import io.twobanks.common.seata.GlobalLog;
import io.twobanks.common.transfer.Transfer;
import java.util.Map;
import org.apache.seata.core.context.RootContext;
import org.apache.seata.spring.annotation.GlobalTransactional;
import org.springframework.stereotype.Component;

/**
 * The global transaction: a Try at this bank, and one at the other. Each is a branch, which the coordinator knows before the Try
 * begins. Whoever is refused or does not answer has perhaps tried; the Cancel of each branch sees to that.
 *
 * <p>A component, and not made by a method of {@link Assembly}: Seata looks for its annotations in the classes that bean
 * definitions name, and such a method's definition names none.
 */
@Component
class GlobalTransfer {
    private final PayersPart payer;
    private final AskPart part;
    private final PeerBank peer;
    private final GlobalLog log;
    private final Faults faults;

    GlobalTransfer(PayersPart payer, AskPart part, PeerBank peer, GlobalLog log, Faults faults) {
        this.payer = payer;
        this.part = part;
        this.peer = peer;
        this.log = log;
        this.faults = faults;
    }

    /**
     * Returns when the coordinator has decided to commit; it has called both Confirms by then, and they have succeeded or will.
     * Whatever is thrown in here makes it decide to roll back.
     *
     * @throws Refused when that is done, at both banks
     * @throws io.twobanks.common.seata.OutcomeOpen when it is not done yet, or the coordinator did not say what it has decided
     */
    @GlobalTransactional(name = "transfer")
    public void tryBoth(Transfer transfer) {
        String id = transfer.getTransferId();
        try {
            begin(id);
            payer.freeze(id, transfer.getFromAccount(), transfer.getAmount());
            part.ask(id, () -> peer.announce(id, new Amount(transfer.getToAccount(), transfer.getAmount())));
            faults.reach(Point.ANNOUNCE_ANSWERED, id);
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw new Refused(Refusal.ROLLED_BACK, "Something failed on the way: " + FeignWords.of(failed), failed);
        }
    }

    /** From now on recovery knows which global transaction to ask about. */
    private void begin(String id) {
        String xid = RootContext.getXID();
        log.begun(id, xid);
        faults.reach(Point.BEGIN_AFTER, id, Map.of("xid", xid));
    }
}
