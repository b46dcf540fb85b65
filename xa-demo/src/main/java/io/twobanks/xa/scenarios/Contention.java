package io.twobanks.xa.scenarios;

import io.twobanks.checker.Deposit;
import io.twobanks.workbench.client.ClientReply;
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
    static final Scenario SAME_ID_IN_TURN = EveryPattern.sameIdInTurn().promises("C, (V)");

    static final Scenario CROSSING = EveryPattern.crossing().promises("C, (VL)");

    static final List<Scenario> ALL = List.of(
            EveryPattern.noFailure()
                    .promises(
                            "C (R), (V)", "some of the random amounts are more than the account holds", "有些随机金额超过账户余额"),
            SAME_ID_IN_TURN,
            EveryPattern.sameIdWhileDatabaseAway('B').promises("C, (V)"), // where the register of requests is
            EveryPattern.sameIdAtOnce().promises("C, (V)"),
            EveryPattern.hotAccount()
                    .promises("C (R), (VL)", "who waits for the row for more than 3 s is refused", "等这一行超过 3 秒的会被拒绝")
                    .demands(Demands.USUAL.withProgress(2, 50)),
            CROSSING,
            Scenario.of("reader-sums", "A reader sums up both banks between the two commits", "读者恰在两次提交之间对两家银行求和")
                    .promises("C, V(L)")
                    .does(Contention::readerSums),
            Scenario.of(
                            "outsider-writes",
                            "Somebody outside the pattern books money on the payer's account meanwhile",
                            "转账进行中，模式之外的人在付款方账户上记账")
                    .promises("C, (VL)")
                    .does(Contention::outsiderWrites));

    private Contention() {}

    private static void readerSums(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.COMMIT_A_AFTER, lab.pair());
        lab.read();
        lab.release();
        transfer.join();
    }

    /** The row is locked from the debit to the commit, so the outsider waits, and nothing is lost. */
    private static void outsiderWrites(Lab lab) throws Exception {
        Pair pair = lab.pair();
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.DEBIT_AFTER, pair);
        CompletableFuture<Deposit> deposit = new Outsider(lab).deposit(pair.from());
        lab.await().untilLockWait("db-a");
        lab.release();
        transfer.join();
        deposit.join();
    }
}
