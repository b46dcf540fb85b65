package io.twobanks.tcc.scenarios;

import io.twobanks.common.fault.FaultPoint;
import io.twobanks.tcc.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.EveryPattern;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Outsider;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** No process fails: refusals, many who want the same rows, somebody who looks or writes at the wrong moment. */
final class Contention {
    private static final String SLOW = "who is answered before both Confirms are done is told so";
    private static final String SLOW_ZH = "在两个 Confirm 都完成之前答复的，会如实说明";

    static final List<Scenario> ALL = List.of(
            EveryPattern.payerRefuses().promises("R"),
            EveryPattern.payeeRefuses().promises("R, (F)"),
            EveryPattern.noFailure()
                    .promises(
                            "C (R or C+), (VF)",
                            "some of the random amounts are more than the account holds; and " + SLOW,
                            "有些随机金额超过账户余额；" + SLOW_ZH),
            EveryPattern.sameIdInTurn().promises("C, (VF)"),
            EveryPattern.sameIdWhileDatabaseAway('A').promises("C, (VF)"),
            EveryPattern.sameIdAtOnce().promises("C, (VF)"),
            EveryPattern.hotAccount().promises("C (C+), (VF)", SLOW, SLOW_ZH),
            EveryPattern.crossing().promises("C (C+), (VF)", SLOW, SLOW_ZH),
            Scenario.of(
                            "reader-sums/try",
                            "A reader sums up both banks when the money is frozen and announced: the sum is right",
                            "资金已冻结并预告时，读者对两家银行求和：总数正确")
                    .promises("C, F(V)")
                    .does(lab -> readAt(Point.ANNOUNCE_ANSWERED, lab)),
            Scenario.of(
                            "reader-sums/confirm",
                            "A reader sums up both banks between the two Confirms",
                            "读者在两个 Confirm 之间对两家银行求和")
                    .promises("C, V(F)")
                    .does(lab -> readAt(Point.CONFIRM_PAYER_BEFORE, lab)),
            Scenario.of(
                            "outsider-writes",
                            "Somebody outside of the pattern books money on the payer's account while its money is frozen",
                            "资金冻结期间，模式之外的人在付款方账户上记账")
                    .promises("C, F(V)")
                    .does(Contention::depositWhileFrozen));

    private Contention() {}

    private static void readAt(FaultPoint point, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(point, lab.pair());
        lab.read();
        lab.release();
        transfer.join();
        lab.read();
    }

    private static void depositWhileFrozen(Lab lab) throws Exception {
        Pair pair = lab.pair();
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.ANNOUNCE_ANSWERED, pair);
        new Outsider(lab).deposit(pair.from()).join();
        lab.read();
        lab.release();
        transfer.join();
        lab.read();
    }
}
