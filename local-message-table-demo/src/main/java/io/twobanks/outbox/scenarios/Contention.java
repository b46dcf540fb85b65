package io.twobanks.outbox.scenarios;

import io.twobanks.checker.Deposit;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.outbox.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.EveryPattern;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Outsider;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * No process fails: refusals, many who want the same rows, somebody who looks or writes at the wrong moment. A client is
 * never told at once that a transfer is complete, so each C has its plus unless it
 * asks again.
 */
final class Contention {
    static final List<Scenario> ALL = List.of(
            EveryPattern.payerRefuses().promises("R"),
            EveryPattern.payeeRefuses().promises("R+, (VL)"),
            EveryPattern.noFailure()
                    .promises(
                            "C+ (R), (V)",
                            "some of the random amounts are more than the account holds",
                            "有些随机金额超过账户余额"),
            EveryPattern.toldWhenAskedAgain(EveryPattern.sameIdInTurn(), ", (V)"),
            EveryPattern.sameIdWhileDatabaseAway('A').promises("C, (V)"),
            EveryPattern.toldWhenAskedAgain(EveryPattern.sameIdAtOnce(), ", (V)"),
            // All 50 want the payer's row at once: on a slow disk the last one waits longer than a lock is waited for.
            EveryPattern.hotAccount().promises("C+, (VL)").demands(Demands.USUAL.withProgress(2, 50)),
            EveryPattern.crossing().promises("C+, (V)"),
            Scenario.of("reader-sums", "A reader sums up both banks between debit and credit", "读者恰在扣款与入账之间对两家银行求和")
                    .promises("C+, V")
                    .does(Contention::readerSums),
            Scenario.of(
                            "outsider-writes",
                            "Somebody outside the pattern books money on the payer's account between the debit and its refund",
                            "扣款和退款之间，模式之外的人在付款方账户上记账")
                    .promises("R+, V")
                    .does(Contention::outsiderWrites));

    private Contention() {}

    private static void readerSums(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_CLAIMED, lab.pair());
        lab.read();
        lab.release();
        transfer.join();
    }

    /** B-9 is closed: the debit must come back. */
    private static void outsiderWrites(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.arm(Point.CREDIT_CLAIMED, FaultAction.PAUSE);
        CompletableFuture<ClientReply> transfer = lab.send(Request.of(pair.from(), "B-9", "10.00"));
        lab.await().untilHeld(1);
        CompletableFuture<Deposit> deposit = new Outsider(lab).deposit(pair.from());
        deposit.join();
        lab.read();
        lab.release();
        transfer.join();
    }
}
