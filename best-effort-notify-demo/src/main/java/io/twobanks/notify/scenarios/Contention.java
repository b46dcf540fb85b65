package io.twobanks.notify.scenarios;

import io.twobanks.checker.Deposit;
import io.twobanks.notify.Point;
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
 * No process fails: refusals, many who want the same rows, somebody who looks or writes at the wrong moment. A client is never told at
 * once that a transfer is complete, so each C has its plus unless it asks again.
 */
final class Contention {
    static final List<Scenario> ALL = List.of(
            EveryPattern.payerRefuses().promises("R"),
            Scenario.of(
                            "payee-refuses",
                            "The payee's bank refuses: a closed account, an unknown account; a person gives the money back",
                            "收款方银行拒绝：账户已关闭、账户不存在；由人工退款")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk().withProgress(0, 2))
                    .does(Contention::payeeRefuses),
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
                            "Somebody outside the pattern books money on the payer's account before a person gives the payment back",
                            "人工退款之前，模式之外的人在付款方账户上记账")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Contention::outsiderWrites));

    private Contention() {}

    private static void payeeRefuses(Lab lab) throws Exception {
        Pair pair = lab.pair();
        for (String payee : List.of("B-9", "B-999999999")) {
            String id = lab.send(Request.of(pair.from(), payee, "10.00")).join().id();
            lab.desk().await(id, "refund");
            lab.read();
            lab.desk().act(id, "refund");
            lab.desk().act(id, "refund");
        }
    }

    private static void readerSums(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.ATTEMPT_SEND, lab.pair());
        lab.read();
        lab.release();
        transfer.join();
    }

    /** B-9 is closed. */
    private static void outsiderWrites(Lab lab) throws Exception {
        Pair pair = lab.pair();
        String id = lab.send(Request.of(pair.from(), "B-9", "10.00")).join().id();
        lab.desk().await(id, "refund");
        CompletableFuture<Deposit> deposit = new Outsider(lab).deposit(pair.from());
        deposit.join();
        lab.read();
        lab.desk().act(id, "refund");
    }
}
