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
    private long open;

    /** @param bound for all of them together */
    Settling(HttpClient http, Duration bound) {
        this.http = http;
        this.until = System.nanoTime() + bound.toNanos();
    }

    Settling ask(List<Payment> payments) {
        payments.forEach(this::ask);
        return this;
    }

    private void ask(Payment payment) {
        StatePoll poll = new StatePoll(http, payment.bank(), payment.request().transferId());
        Answer answer = poll.untilFinal(() -> System.nanoTime() > until);
        switch (answer) {
            case OK -> completed++;
            case FAIL -> refused++;
            default -> open++;
        }
    }

    long completed() {
        return completed;
    }

    long refused() {
        return refused;
    }

    /** Those that were not final in time, or that no bank knows of. */
    long open() {
        return open;
    }
}
