package io.twobanks.workbench.load;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.infra.Await;
import io.twobanks.workbench.client.StatePoll;
import io.twobanks.workbench.load.LoadOutcome.Later;
import io.twobanks.workbench.load.Payments.Payment;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * After the last answer: asks how those transfers ended of which no answer has said it, in rounds, many at a time, whichever process
 * of the bank comes next. To be used by one thread.
 */
final class Settling {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration QUESTION = Duration.ofSeconds(5);

    /** A request that was sent in vain may still be read: so long its bank is asked again, although it does not know it. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final int AT_A_TIME = 32;
    private static final double NANOS = 1e9;

    private final HttpClient http;
    private final InTurn processes;
    private final long began = System.nanoTime();
    private final List<Asked> open = new ArrayList<>();
    private long completed;
    private long refused;
    private long unknownThere;
    private volatile long lastFinal = began;

    Settling(HttpClient http, InTurn processes) {
        this.http = http;
        this.processes = processes;
    }

    /**
     * @param accepted those that are under way, as their bank said
     * @param unanswered those that their bank may never have heard of
     */
    Settling ask(List<Payment> accepted, List<Payment> unanswered) {
        accepted.forEach(payment -> open.add(new Asked(payment, false)));
        unanswered.forEach(payment -> open.add(new Asked(payment, true)));
        Await.until(this::hasNoneAfterARound, BOUND);
        return this;
    }

    private boolean hasNoneAfterARound() {
        for (int from = 0; from < open.size() && !isOver(BOUND); from += AT_A_TIME) {
            List<Asked> some = open.subList(from, Math.min(open.size(), from + AT_A_TIME));
            CompletableFuture.allOf(some.stream().map(this::ask).toArray(CompletableFuture[]::new))
                    .join();
        }
        open.removeIf(this::hasEnded);
        return open.isEmpty();
    }

    private CompletableFuture<Void> ask(Asked asked) {
        HttpRequest question = HttpRequest.newBuilder(processes
                        .next(asked.payment.bank())
                        .resolve("/transfers/" + asked.payment.request().transferId()))
                .timeout(QUESTION)
                .build();
        return http.sendAsync(question, BodyHandlers.ofString()).handle((answer, failed) -> {
            asked.told(failed == null ? answer : null);
            if (asked.answer != Answer.INFO) {
                lastFinal = System.nanoTime();
            }
            return null;
        });
    }

    private boolean hasEnded(Asked asked) {
        boolean never = asked.mayBeUnknown && asked.unknownThere && isOver(GRACE);
        completed += asked.answer == Answer.OK ? 1 : 0;
        refused += asked.answer == Answer.FAIL ? 1 : 0;
        unknownThere += never ? 1 : 0;
        return never || asked.answer != Answer.INFO;
    }

    private boolean isOver(Duration time) {
        return System.nanoTime() - began > time.toNanos();
    }

    Later ended() {
        return new Later(completed, refused, unknownThere, open.size());
    }

    /** Until the last transfer that became final was, from the beginning of the questions. */
    double seconds() {
        return (lastFinal - began) / NANOS;
    }

    /** A transfer, and what its bank said last. */
    private static final class Asked {
        private final Payment payment;
        private final boolean mayBeUnknown;
        private volatile Answer answer = Answer.INFO;
        private volatile boolean unknownThere;

        private Asked(Payment payment, boolean mayBeUnknown) {
            this.payment = payment;
            this.mayBeUnknown = mayBeUnknown;
        }

        /** @param reply or null */
        private void told(HttpResponse<String> reply) {
            unknownThere = reply != null && reply.statusCode() == 404;
            answer = reply == null ? Answer.INFO : StatePoll.meaning(reply.statusCode(), reply.body());
        }
    }
}
