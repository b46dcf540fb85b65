package io.twobanks.at;

import io.twobanks.at.PeerBank.Amount;
import io.twobanks.at.PeerBank.Reply;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the other bank for its part. It is asked once: no answer is as good as a refusal, because the rollback undoes whatever
 * the other bank has done.
 *
 * <p>Guard {@code errors-reach}: whatever is not surely done is thrown, so that the global transaction learns of it. Without
 * it a failure becomes an answer, as a fallback of a circuit breaker makes one, and the transaction commits half.
 */
final class AskCredit {
    private static final Logger LOG = LoggerFactory.getLogger(AskCredit.class);

    private final boolean errorsReach;
    private final PeerBank peer;
    private final Faults faults;

    AskCredit(Guards guards, PeerBank peer, Faults faults) {
        this.errorsReach = guards.errorsReach();
        this.peer = peer;
        this.faults = faults;
    }

    /** @throws Refused when the other bank has not credited, or nobody knows whether it has */
    void ask(Transfer transfer) {
        try {
            requireDone(reply(transfer));
        } catch (RuntimeException failed) {
            if (errorsReach) {
                throw refused(failed);
            }
            LOG.warn("The other bank will surely do it later: {}", failed.getMessage());
        }
    }

    /** What the other bank says last; null when it was not asked. */
    private Reply reply(Transfer transfer) {
        String id = transfer.getTransferId();
        Amount amount = new Amount(transfer.getToAccount(), transfer.getAmount());
        AtomicReference<Reply> answer = new AtomicReference<>();
        faults.send(Point.CREDIT_SEND, id, () -> answer.set(peer.credit(id, amount)));
        return answer.get();
    }

    private static void requireDone(Reply reply) {
        if (reply == null) {
            throw new IllegalStateException("No reply");
        }
        if (!reply.done()) {
            throw reply.reason().refused();
        }
    }

    private static Refused refused(RuntimeException failed) {
        return failed instanceof Refused refused
                ? refused
                : new Refused(Refusal.ROLLED_BACK, "The payee's bank did not say that it has credited.", failed);
    }
}
