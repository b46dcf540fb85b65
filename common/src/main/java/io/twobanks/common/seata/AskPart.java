package io.twobanks.common.seata;

import io.twobanks.common.fault.FaultPoint;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.peer.Reply;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the other bank for its part. It is asked once: no answer is as good as a refusal, because the rollback undoes whatever
 * the other bank has done.
 *
 * <p>Guard {@code errors-reach}: whatever is not surely done is thrown, so that the global transaction learns of it. Without
 * it a failure becomes an answer, as a fallback of a circuit breaker makes one, and the transaction commits half.
 */
public final class AskPart {
    private static final Logger LOG = LoggerFactory.getLogger(AskPart.class);

    private final boolean errorsReach;
    private final FaultPoint sent;
    private final Faults faults;

    /** @param sent where the request leaves this bank */
    public AskPart(boolean errorsReach, FaultPoint sent, Faults faults) {
        this.errorsReach = errorsReach;
        this.sent = sent;
        this.faults = faults;
    }

    /** @throws Refused when the other bank has not done it, or nobody knows whether it has */
    public void ask(String transferId, Supplier<Reply> call) {
        try {
            requireDone(reply(transferId, call));
        } catch (RuntimeException failed) {
            if (errorsReach) {
                throw refused(failed);
            }
            LOG.warn("The other bank will surely do it later: {}", failed.getMessage());
        }
    }

    /** What the other bank says last; null when it was not asked. */
    private Reply reply(String transferId, Supplier<Reply> call) {
        AtomicReference<Reply> answer = new AtomicReference<>();
        faults.send(sent, transferId, () -> answer.set(call.get()));
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
                : new Refused(Refusal.ROLLED_BACK, "The payee's bank did not say that it has done its part.", failed);
    }
}
