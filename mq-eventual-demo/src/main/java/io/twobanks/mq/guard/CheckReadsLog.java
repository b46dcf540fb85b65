package io.twobanks.mq.guard;

import java.util.function.Supplier;
import org.apache.rocketmq.spring.core.RocketMQLocalTransactionState;

/** Guard {@code check-reads-log}: the broker is told what the log says. Without it always COMMIT, as in a book's example. */
public final class CheckReadsLog {
    private final boolean on;

    public CheckReadsLog(boolean on) {
        this.on = on;
    }

    public RocketMQLocalTransactionState answer(Supplier<RocketMQLocalTransactionState> byTheLog) {
        return on ? byTheLog.get() : RocketMQLocalTransactionState.COMMIT;
    }
}
