package io.twobanks.workbench.load;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.workbench.client.FirstAnswer;
import io.twobanks.workbench.load.Payments.Payment;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** How requests were answered. Many threads count. */
final class Tally {
    private static final int ACCEPTED = 202;

    private final LongAdder completed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Queue<Payment> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Payment> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicReference<String> firstUnanswered = new AtomicReference<>();

    /** @return whether the bank does what it was asked for */
    boolean answered(Payment payment, int status, String body) {
        if (status == ACCEPTED) {
            accepted.add(payment);
            return true;
        }
        Answer meaning = FirstAnswer.meaning(status, body);
        switch (meaning) {
            case OK -> completed.increment();
            case FAIL -> refused.increment();
            default -> unanswered(payment, "HTTP " + status + ": " + body);
        }
        return meaning == Answer.OK;
    }

    /** There was no answer, or one that says nothing. */
    void unanswered(Payment payment, String why) {
        firstUnanswered.compareAndSet(null, why);
        unanswered.add(payment);
    }

    long completed() {
        return completed.sum();
    }

    long refused() {
        return refused.sum();
    }

    /** Null when every request had an answer that says something. */
    String firstUnanswered() {
        return firstUnanswered.get();
    }

    /** Those that are under way, as the bank said. */
    List<Payment> accepted() {
        return List.copyOf(accepted);
    }

    /** Those of which no answer says anything. */
    List<Payment> unanswered() {
        return List.copyOf(unanswered);
    }
}
