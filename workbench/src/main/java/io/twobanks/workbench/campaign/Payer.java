package io.twobanks.workbench.campaign;

import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.OneProcess;
import io.twobanks.workbench.scenario.Pair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A client that pays one transfer after the other: random amounts between random accounts in both directions, now and then
 * more than anybody has, and now and then a request that it has sent before, as clients do that got no answer.
 */
final class Payer {
    private static final int LONGEST_PAUSE_MILLIS = 400;
    private static final int ONE_IN_REPEATS = 25;
    private static final int ONE_IN_ASKS_TOO_MUCH = 40;
    private static final BigDecimal TOO_MUCH = new BigDecimal("999999.00");
    private static final int MOST_CENTS = 5_000;

    private final Lab lab;
    private final List<Pair> pairs;
    private final Map<String, List<String>> processes;
    private final Random random;
    private final List<Request> sent = new ArrayList<>();

    /** @param processes those of each bank, by the bank */
    Payer(Lab lab, List<Pair> pairs, Map<String, List<String>> processes, Random random) {
        this.lab = lab;
        this.pairs = pairs;
        this.processes = processes;
        this.random = random;
    }

    /** Pays now and then until it is over, and waits for each first answer. */
    void payUntil(CountDownLatch over) throws InterruptedException {
        while (!over.await(random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS)) {
            Request request = next();
            new OneProcess(lab, oneOf(request.from())).send(request).join();
        }
    }

    private Request next() {
        if (!sent.isEmpty() && random.nextInt(ONE_IN_REPEATS) == 0) {
            return sent.get(random.nextInt(sent.size()));
        }
        Pair pair = new Pair(any().from(), any().to());
        Pair drawn = random.nextBoolean() ? pair : pair.reversed();
        Request request = Request.of(drawn.from(), drawn.to(), amount().toPlainString());
        sent.add(request);
        return request;
    }

    private Pair any() {
        return pairs.get(random.nextInt(pairs.size()));
    }

    private BigDecimal amount() {
        return random.nextInt(ONE_IN_ASKS_TOO_MUCH) == 0
                ? TOO_MUCH
                : BigDecimal.valueOf(1 + random.nextInt(MOST_CENTS), 2);
    }

    /** Any process of the account's bank. */
    private String oneOf(String account) {
        List<String> instances = processes.get(lab.run().pattern().serviceOf(account));
        return instances.get(random.nextInt(instances.size()));
    }
}
