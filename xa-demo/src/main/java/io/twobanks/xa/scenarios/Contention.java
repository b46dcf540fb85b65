package io.twobanks.xa.scenarios;

import io.twobanks.workbench.check.Deposit;
import io.twobanks.workbench.client.Told;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.EveryPattern;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Outsider;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.xa.Point;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Nothing fails, but many want the same rows, or somebody looks or writes at the wrong moment. */
final class Contention {
    static final Scenario SAME_ID_IN_TURN = Scenario.of(
                    "same-id-twice/in-turn",
                    "The client repeats a transfer id after it was answered",
                    "客户端在得到答复后用同一转账编号再次请求")
            .promises("C")
            .demands(Demands.USUAL.withProgress(0, 2))
            .does(EveryPattern::sameIdInTurn);

    static final Scenario CROSSING = Scenario.of(
                    "crossing-transfers",
                    "A pays B and B pays A at once on the same two accounts, 40 times each way",
                    "同样两个账户之间 A 付 B、B 付 A 同时进行，各 40 次")
            .promises("C, LV")
            .demands(Demands.USUAL.withProgress(2, 80).withoutLockWaitTimeouts())
            .does(EveryPattern::crossing);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "no-failure",
                            "Four clients pay 25 random amounts each between six accounts, and nothing fails",
                            "四个客户端在六个账户之间各付 25 笔随机金额，没有任何故障")
                    .promises("C or R, LV")
                    .demands(Demands.USUAL.withProgress(2, 100).withoutLockWaitTimeouts())
                    .does(EveryPattern::noFailure),
            SAME_ID_IN_TURN,
            Scenario.of(
                            "same-id-twice/at-once",
                            "Eight requests with the same transfer id arrive at the same moment",
                            "八个带同一转账编号的请求同时到达")
                    .promises("C+")
                    .demands(Demands.USUAL.withProgress(0, 8))
                    .does(EveryPattern::sameIdAtOnce),
            Scenario.of("hot-account", "50 transfers at once from one account to one account", "同一账户到同一账户的 50 笔转账同时进行")
                    .promises("C or R, LV")
                    .demands(Demands.USUAL.withProgress(2, 50))
                    .does(EveryPattern::hotAccount),
            CROSSING,
            Scenario.of("reader-sums", "A reader sums up both banks between the two commits", "读者恰在两次提交之间对两家银行求和")
                    .promises("C, V")
                    .does(Contention::readerSums),
            Scenario.of(
                            "outsider-writes",
                            "Somebody outside the pattern books money on the payer's account meanwhile",
                            "转账进行中，模式之外的人在付款方账户上记账")
                    .promises("C")
                    .does(Contention::outsiderWrites));

    private Contention() {}

    private static void readerSums(Lab lab) throws Exception {
        CompletableFuture<Told> transfer = lab.holdAt(Point.COMMIT_A_AFTER, lab.pair());
        lab.read();
        lab.release();
        transfer.join();
    }

    /** The row is locked from the debit to the commit, so the outsider waits, and nothing is lost. */
    private static void outsiderWrites(Lab lab) throws Exception {
        Pair pair = lab.pair();
        CompletableFuture<Told> transfer = lab.holdAt(Point.DEBIT_AFTER, pair);
        CompletableFuture<Deposit> deposit = new Outsider(lab).deposit(pair.from());
        lab.await().untilLockWait("db-a");
        lab.release();
        transfer.join();
        deposit.join();
    }
}
