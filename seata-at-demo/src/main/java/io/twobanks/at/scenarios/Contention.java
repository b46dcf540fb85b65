package io.twobanks.at.scenarios;

import io.twobanks.at.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.EveryPattern;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** No process fails: refusals, many who want the same rows, somebody who looks or writes at the wrong moment. */
final class Contention {
    private static final String LOCKS = "who waits longer for a global lock than its limit is rolled back";
    private static final String LOCKS_ZH = "等待全局锁超过上限的转账会被回滚";

    static final Scenario CROSSING = EveryPattern.crossing()
            .demands(Demands.USUAL.withProgress(2, 80))
            .promises("C (R or R+ or C+), (VL)", LOCKS, LOCKS_ZH);

    static final List<Scenario> ALL = List.of(
            EveryPattern.payerRefuses().promises("R"),
            EveryPattern.payeeRefuses().promises("R, (VL)"),
            EveryPattern.noFailure()
                    .demands(Demands.USUAL.withProgress(0.5, 100))
                    .promises(
                            "C (R or R+ or C+), (VL)",
                            "some of the random amounts are more than the account holds; and " + LOCKS,
                            "有些随机金额超过账户余额；" + LOCKS_ZH),
            EveryPattern.sameIdInTurn().promises("C, (VL)"),
            EveryPattern.sameIdWhileDatabaseAway('A').promises("C, (VL)"),
            EveryPattern.sameIdAtOnce().promises("C, (VL)"),
            EveryPattern.hotAccount()
                    .demands(Demands.USUAL.withProgress(0.5, 50))
                    .promises("C (R or R+ or C+), (VL)", LOCKS, LOCKS_ZH),
            CROSSING,
            Scenario.of(
                            "reader-sums",
                            "A reader sums up both banks while the payer is debited and the payee not yet credited",
                            "付款方已扣款、收款方尚未入账时，读者对两家银行求和")
                    .promises("C, V(L)")
                    .does(Contention::readerSums),
            Scenario.of(
                            "at-global-lock",
                            "A second transfer wants the payer's row while the first one's global transaction is open",
                            "第一笔转账的全局事务未决时，第二笔转账要用同一付款方的行")
                    .promises("C and R, V(L)")
                    .does(Contention::wantLockedRow));

    private Contention() {}

    private static void readerSums(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.DEBIT_COMMITTED, lab.pair());
        lab.read();
        lab.release();
        transfer.join();
    }

    /** The second waits, gives up, and is rolled back; the first has not noticed. */
    private static void wantLockedRow(Lab lab) throws Exception {
        Pair pair = lab.pair();
        CompletableFuture<ClientReply> first = lab.holdAt(Point.DEBIT_COMMITTED, pair);
        lab.read();
        lab.transfer(pair);
        lab.release();
        first.join();
    }
}
