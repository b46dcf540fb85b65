package io.twobanks.workbench.scenario;

import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scenarios that are the same for every pattern, because they know the transfer only. What is promised is the pattern's. */
public final class EveryPattern {
    private static final String UNKNOWN = "999999999";
    private static final String CLOSED = "9";

    private EveryPattern() {}

    /** Three transfers that the payer's bank refuses: too little money, a closed and an unknown account. */
    public static Scenario payerRefuses() {
        return Scenario.of(
                        "payer-refuses",
                        "The payer's bank refuses: too little money, a closed account, an unknown account",
                        "付款方银行拒绝：余额不足、账户已关闭、账户不存在")
                .demands(Demands.USUAL.withProgress(0, 3))
                .does(EveryPattern::payerRefuses);
    }

    private static void payerRefuses(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.send(Request.of(pair.from(), pair.to(), "1000.01")).join();
        lab.send(Request.of("A-" + CLOSED, pair.to(), "10.00")).join();
        lab.send(Request.of("A-" + UNKNOWN, pair.to(), "10.00")).join();
        lab.read();
    }

    /** Two transfers that the payee's bank refuses: to a closed and to an unknown account. */
    public static Scenario payeeRefuses() {
        return Scenario.of(
                        "payee-refuses",
                        "The payee's bank refuses: a closed account, an unknown account",
                        "收款方银行拒绝：账户已关闭、账户不存在")
                .demands(Demands.USUAL.withProgress(0, 2))
                .does(EveryPattern::payeeRefuses);
    }

    private static void payeeRefuses(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.send(Request.of(pair.from(), "B-" + CLOSED, "10.00")).join();
        lab.send(Request.of(pair.from(), "B-" + UNKNOWN, "10.00")).join();
        lab.read();
    }

    /** Four clients, 25 random amounts each, between six accounts, in both directions. */
    public static Scenario noFailure() {
        return Scenario.of(
                        "no-failure",
                        "Four clients pay 25 random amounts each between six accounts, and nothing fails",
                        "四个客户端在六个账户之间各付 25 笔随机金额，没有任何故障")
                .demands(Demands.USUAL.withProgress(2, 100).withoutLockWaitTimeouts())
                .does(EveryPattern::noFailure);
    }

    private static void noFailure(Lab lab) throws Exception {
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
    public static Scenario sameIdInTurn() {
        return Scenario.of(
                        "same-id-twice/in-turn",
                        "The client repeats a transfer id after it was answered",
                        "客户端在得到答复后用同一转账编号再次请求")
                .demands(Demands.USUAL.withProgress(0, 2))
                .does(EveryPattern::sameIdInTurn);
    }

    private static void sameIdInTurn(Lab lab) throws Exception {
        Pair pair = lab.pair();
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        lab.send(request).join();
        lab.send(request).join();
        lab.read();
    }

    /** A transfer that is asked for eight times at the same moment. */
    public static Scenario sameIdAtOnce() {
        return Scenario.of(
                        "same-id-twice/at-once",
                        "Eight requests with the same transfer id arrive at the same moment",
                        "八个带同一转账编号的请求同时到达")
                .demands(Demands.USUAL.withProgress(0, 8))
                .does(EveryPattern::sameIdAtOnce);
    }

    private static void sameIdAtOnce(Lab lab) throws Exception {
        Pair pair = lab.pair();
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        all(IntStream.range(0, 8).mapToObj(client -> lab.send(request)));
        lab.read();
    }

    /** A repeated id, where the client is answered before the credit: who asks again after the credit is told of it. */
    public static Scenario toldWhenAskedAgain(Scenario repeated, String prices) {
        return repeated.promises(
                "C or C+" + prices,
                "a repeat that comes after the credit is answered as complete, one that comes before it is not",
                "入账之后到达的重复请求得到“已完成”，之前到达的则不会");
    }

    /**
     * A paid transfer that is asked for again while the database is dead that knows of it.
     *
     * @param payer the letter of the bank that pays; with its database the register must be away
     */
    public static Scenario sameIdWhileDatabaseAway(char payer) {
        return Scenario.of(
                        "same-id-twice/database-away",
                        "The client repeats a paid transfer's id while the payer's database is dead, and again afterwards",
                        "付款方银行的数据库已死时，客户端用已付转账的编号再次请求；数据库恢复后又请求一次")
                .demands(Demands.USUAL.withProgress(0, 3))
                .does(lab -> WhileDatabaseAway.repeat(
                        lab, payer == 'A' ? lab.pair() : lab.pair().reversed()));
    }

    /** 50 transfers at once from one account to one account. */
    public static Scenario hotAccount() {
        return Scenario.of(
                        "hot-account", "50 transfers at once from one account to one account", "同一账户到同一账户的 50 笔转账同时进行")
                .demands(Demands.USUAL.withProgress(2, 50).withoutLockWaitTimeouts())
                .does(EveryPattern::hotAccount);
    }

    private static void hotAccount(Lab lab) throws Exception {
        Pair pair = lab.pair();
        all(IntStream.range(0, 50).mapToObj(client -> lab.transferLater(pair)));
    }

    /** 40 transfers each way between two accounts, 8 at once: few enough for a slow machine to do within a lock wait. */
    public static Scenario crossing() {
        return Scenario.of(
                        "crossing-transfers",
                        "A pays B and B pays A at once on the same two accounts, 40 times each way",
                        "同样两个账户之间 A 付 B、B 付 A 同时进行，各 40 次")
                .demands(Demands.USUAL.withProgress(2, 80).withoutLockWaitTimeouts())
                .does(EveryPattern::crossing);
    }

    private static void crossing(Lab lab) throws Exception {
        Pair pair = lab.pair();
        for (int burst = 0; burst < 10; burst++) {
            all(IntStream.range(0, 8).mapToObj(client -> lab.transferLater(client % 2 == 0 ? pair : pair.reversed())));
        }
    }

    private static void all(Stream<CompletableFuture<ClientReply>> transfers) {
        List<CompletableFuture<ClientReply>> sent = transfers.toList();
        sent.forEach(CompletableFuture::join);
    }
}
