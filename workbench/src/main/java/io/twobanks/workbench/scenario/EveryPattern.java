package io.twobanks.workbench.scenario;

import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.client.Told;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Experiments that are the same for every pattern, because they know the transfer only. What they come to is not. */
public final class EveryPattern {
    private static final String UNKNOWN = "999999999";
    private static final String CLOSED = "9";

    private EveryPattern() {}

    /** Three transfers that the payer's bank refuses: too little money, a closed and an unknown account. */
    public static void payerRefuses(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.send(Request.of(pair.from(), pair.to(), "1000.01")).join();
        lab.send(Request.of("A-" + CLOSED, pair.to(), "10.00")).join();
        lab.send(Request.of("A-" + UNKNOWN, pair.to(), "10.00")).join();
        lab.read();
    }

    /** Two transfers that the payee's bank refuses: to a closed and to an unknown account. */
    public static void payeeRefuses(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.send(Request.of(pair.from(), "B-" + CLOSED, "10.00")).join();
        lab.send(Request.of(pair.from(), "B-" + UNKNOWN, "10.00")).join();
        lab.read();
    }

    /** Four clients, 25 random amounts each, between six accounts, in both directions. */
    public static void noFailure(Lab lab) throws Exception {
        List<Pair> pairs = List.of(lab.pair("100.00"), lab.pair("100.00"), lab.pair("100.00"));
        Supplier<String> payer =
                () -> pairs.get(lab.random().nextInt(pairs.size())).from();
        Supplier<String> payee =
                () -> pairs.get(lab.random().nextInt(pairs.size())).to();
        for (int turn = 0; turn < 25; turn++) {
            all(IntStream.range(0, 4)
                    .mapToObj(client -> new Pair(payer.get(), payee.get()))
                    .map(pair -> lab.random().nextBoolean() ? pair : pair.reversed())
                    .map(pair -> Request.of(pair.from(), pair.to(), amount(lab)))
                    .map(lab::send));
        }
    }

    /** From 0.01 to 60.00: some are more than the account holds. */
    private static String amount(Lab lab) {
        return BigDecimal.valueOf(1 + lab.random().nextInt(6000), 2).toPlainString();
    }

    /** A transfer that is asked for again when it was answered. */
    public static void sameIdInTurn(Lab lab) throws Exception {
        Pair pair = lab.pair();
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        lab.send(request).join();
        lab.send(request).join();
        lab.read();
    }

    /** A transfer that is asked for eight times at the same moment. */
    public static void sameIdAtOnce(Lab lab) throws Exception {
        Pair pair = lab.pair();
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        all(IntStream.range(0, 8).mapToObj(client -> lab.send(request)));
        lab.read();
    }

    /** 50 transfers at once from one account to one account. */
    public static void hotAccount(Lab lab) throws Exception {
        Pair pair = lab.pair();
        all(IntStream.range(0, 50).mapToObj(client -> lab.transferLater(pair)));
    }

    /** 40 transfers each way between two accounts, 8 at once: few enough for a slow machine to do within a lock wait. */
    public static void crossing(Lab lab) throws Exception {
        Pair pair = lab.pair();
        for (int burst = 0; burst < 10; burst++) {
            all(IntStream.range(0, 8).mapToObj(client -> lab.transferLater(client % 2 == 0 ? pair : pair.reversed())));
        }
    }

    private static void all(Stream<CompletableFuture<Told>> transfers) {
        List<CompletableFuture<Told>> sent = transfers.toList();
        sent.forEach(CompletableFuture::join);
    }
}
