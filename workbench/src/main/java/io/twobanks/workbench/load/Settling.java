package io.twobanks.workbench.load;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.workbench.client.StatePoll;
import io.twobanks.workbench.load.Payments.Payment;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/** After the last answer: asks how those transfers ended of which no answer has said it. */
final class Settling {
    private final HttpClient http;
    private final long until;
    private long completed;
    private long refused;
    private long neverBegun;
    private long open;

    /** @param bound for all of them together */
    Settling(HttpClient http, Duration bound) {
        this.http = http;
        this.until = System.nanoTime() + bound.toNanos();
    }

    /** Asks until each is final. */
    Settling accepted(List<Payment> payments) {
        payments.forEach(payment -> count(poll(payment).untilFinal(this::isOver)));
        return this;
    }

    /** The same, unless the bank does not know it: then the request has never come, and nothing moved. */
    Settling unanswered(List<Payment> payments) {
        for (Payment payment : payments) {
            StatePoll poll = poll(payment);
            Answer answer = poll.untilFinal(() -> poll.isUnknownThere() || isOver());
            if (answer == Answer.INFO && poll.isUnknownThere()) {
                neverBegun++;
            } else {
                count(answer);
            }
        }
        return this;
    }

    private StatePoll poll(Payment payment) {
        return new StatePoll(http, payment.bank(), payment.request().transferId());
    }

    private boolean isOver() {
        return System.nanoTime() - until > 0;
    }

    private void count(Answer answer) {
        switch (answer) {
            case OK -> completed++;
            case FAIL -> refused++;
            default -> open++;
        }
    }

    LoadOutcome.Later ended() {
        return new LoadOutcome.Later(completed, refused, neverBegun, open);
    }
}
