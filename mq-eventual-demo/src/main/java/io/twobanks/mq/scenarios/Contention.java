package io.twobanks.mq.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.mq.Point;
import io.twobanks.workbench.check.Deposit;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.client.Told;
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
 * never told at once that a transfer is complete, so each C has its plus.
 */
final class Contention {
    static final Scenario OUTSIDER_WRITES = Scenario.of(
                    "outsider-writes",
                    "Somebody outside the pattern books money on the payer's account between the debit and its refund",
                    "扣款和退款之间，模式之外的人在付款方账户上记账")
            .promises("R+, V")
            .does(Contention::outsiderWrites);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "payer-refuses",
                            "The payer's bank refuses: too little money, a closed account, an unknown account",
                            "付款方银行拒绝：余额不足、账户已关闭、账户不存在")
                    .promises("R")
                    .demands(Demands.USUAL.withProgress(0, 3))
                    .does(EveryPattern::payerRefuses),
            Scenario.of(
                            "payee-refuses",
                            "The payee's bank refuses: a closed account, an unknown account",
                            "收款方银行拒绝：账户已关闭、账户不存在")
                    .promises("R+, V")
                    .demands(Demands.USUAL.withProgress(0, 2))
                    .does(EveryPattern::payeeRefuses),
            Scenario.of(
                            "no-failure",
                            "Four clients pay 25 random amounts each between six accounts, and nothing fails",
                            "四个客户端在六个账户之间各付 25 笔随机金额，没有任何故障")
                    .promises("C+ or R+, V")
                    .demands(Demands.USUAL.withProgress(2, 100).withoutLockWaitTimeouts())
                    .does(EveryPattern::noFailure),
            Scenario.of(
                            "same-id-twice/in-turn",
                            "The client repeats a transfer id after it was answered",
                            "客户端在得到答复后用同一转账编号再次请求")
                    .promises("C+")
                    .demands(Demands.USUAL.withProgress(0, 2))
                    .does(EveryPattern::sameIdInTurn),
            Scenario.of(
                            "same-id-twice/at-once",
                            "Eight requests with the same transfer id arrive at the same moment",
                            "八个带同一转账编号的请求同时到达")
                    .promises("C+")
                    .demands(Demands.USUAL.withProgress(0, 8))
                    .does(EveryPattern::sameIdAtOnce),
            Scenario.of("hot-account", "50 transfers at once from one account to one account", "同一账户到同一账户的 50 笔转账同时进行")
                    .promises("C+, V")
                    .demands(Demands.USUAL.withProgress(2, 50).withoutLockWaitTimeouts())
                    .does(EveryPattern::hotAccount),
            Scenario.of(
                            "crossing-transfers",
                            "A pays B and B pays A at once on the same two accounts, 40 times each way",
                            "同样两个账户之间 A 付 B、B 付 A 同时进行，各 40 次")
                    .promises("C+, V")
                    .demands(Demands.USUAL.withProgress(2, 80).withoutLockWaitTimeouts())
                    .does(EveryPattern::crossing),
            Scenario.of("reader-sums", "A reader sums up both banks between debit and credit", "读者恰在扣款与入账之间对两家银行求和")
                    .promises("C+, V")
                    .does(Contention::readerSums),
            OUTSIDER_WRITES);

    private Contention() {}

    private static void readerSums(Lab lab) throws Exception {
        CompletableFuture<Told> transfer = lab.holdAt(Point.LOCAL_COMMITTED, lab.pair());
        lab.read();
        lab.release();
        transfer.join();
    }

    /** B-9 is closed: the debit must come back. */
    private static void outsiderWrites(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.arm(Point.LOCAL_COMMITTED, FaultAction.PAUSE);
        CompletableFuture<Told> transfer = lab.send(Request.of(pair.from(), "B-9", "10.00"));
        lab.await().untilHeld(1);
        CompletableFuture<Deposit> deposit = new Outsider(lab).deposit(pair.from());
        deposit.join();
        lab.read();
        lab.release();
        transfer.join();
    }
}
