package io.twobanks.at.scenarios;

import io.twobanks.at.Point;
import io.twobanks.checker.Anomaly;
import io.twobanks.checker.Deposit;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Outsider;
import io.twobanks.workbench.scenario.OverTheCounter;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What Seata leaves to a person, and the order in which it undoes two branches on one row. */
final class ByHand {
    private static final String BOOK_BACK = "book-back";
    private static final String LOOK_AGAIN = "look-again";

    static final Scenario DIRTY_WRITE = Scenario.of(
                    "at-dirty-write",
                    "Somebody outside of Seata books money on the payer's account before the rollback; the undo is"
                            + " refused, and the desk and the operator end it",
                    "回滚之前，Seata 之外的人在付款方账户上记账；撤销被拒绝，由修复台和操作员了结")
            .promises("M, V(L)")
            .demands(Demands.USUAL.withDesk().withAnomaly(Anomaly.DIRTY_WRITE))
            .does(ByHand::writeBeforeUndo);

    static final Scenario CREDIT_TWICE = Scenario.of(
                    "second-phase-twice/credit",
                    "The request to credit arrives twice in the same global transaction",
                    "同一全局事务的入账请求到达两次")
            .promises("C, (VL)")
            .does(ByHand::creditTwice);

    static final Scenario COUNTER = Scenario.of(
                    "forgotten-global-lock",
                    "Bank A's own counter books money on the payer's account while the global transaction is open, and"
                            + " again after its rollback",
                    "全局事务未决时，A 行自己的柜台在付款方账户上记账，回滚之后再记一次")
            .promises("R, V(L)")
            .does(ByHand::depositWhileOpen);

    static final Scenario DIRTY_READ = Scenario.of(
                    "at-dirty-read",
                    "Two readers look at the payer's account while the global transaction is open, and then it rolls back: one who just"
                            + " reads sees the debit, one who needs to rely on it has to wait",
                    "全局事务未决时，两个读者查看付款方账户，随后回滚：随便看看的读者看到了扣款，要依赖它的读者必须等待")
            .promises("R, V(L)")
            .does(ByHand::readWhileOpen);

    static final Scenario SAME_ROW_TWICE = Scenario.of(
                    "at-same-row-twice",
                    "Two branches of one transaction change the payee's row, and then it rolls back: the last one first",
                    "同一事务的两个分支修改收款方的同一行，随后回滚：后者先撤销")
            .with("at.guard.credit-once", "false")
            .promises("R, (VL)")
            .does(ByHand::sameRowTwice);

    static final List<Scenario> ALL = List.of(CREDIT_TWICE, DIRTY_WRITE, COUNTER, DIRTY_READ, SAME_ROW_TWICE);

    private ByHand() {}

    private static void creditTwice(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_SEND, FaultAction.DUPLICATE);
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void sameRowTwice(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_SEND, FaultAction.DUPLICATE);
        lab.arm(Point.CREDIT_ANSWERED, FaultAction.THROW);
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void writeBeforeUndo(Lab lab) throws Exception {
        String id = untilUndoIsRefused(lab);
        if (!lab.isIn("REJECTED", id)) {
            repair(id, lab);
        }
    }

    /** Until the undo is refused; without the guard, until it is done. */
    static String untilUndoIsRefused(Lab lab) throws Exception {
        Pair pair = lab.pair();
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        String id = request.transferId();
        lab.arm(Point.DEBIT_COMMITTED, FaultAction.PAUSE);
        lab.arm(Point.CREDIT_SEND, FaultAction.THROW);
        CompletableFuture<ClientReply> transfer = lab.send(request);
        lab.await().untilHeld(1);
        new Outsider(lab).deposit(pair.from()).join();
        lab.read();
        lab.release();
        transfer.join();
        lab.await()
                .until(
                        "the undo to be refused, or done",
                        () -> lab.desk().actions(id).contains(BOOK_BACK) || lab.isIn("REJECTED", id));
        lab.read();
        return id;
    }

    /** The counter refuses while the transfer is open; what it books must not be lost. */
    private static void depositWhileOpen(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.arm(Point.DEBIT_COMMITTED, FaultAction.PAUSE);
        lab.arm(Point.CREDIT_SEND, FaultAction.THROW);
        CompletableFuture<ClientReply> transfer = lab.send(Request.of(pair.from(), pair.to(), "10.00"));
        lab.await().untilHeld(1);
        Deposit deposit = new Deposit(UUID.randomUUID().toString(), pair.from(), new BigDecimal("5.00"));
        OverTheCounter counter = new OverTheCounter(lab);
        boolean booked = counter.isBooked(deposit);
        lab.read();
        lab.release();
        transfer.join();
        if (!booked) {
            lab.await().until("the counter to book it", () -> counter.isBooked(deposit));
        }
        lab.read();
    }

    /** The ledger is open to everybody; a statement is not given before the transfer is decided. */
    private static void readWhileOpen(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.arm(Point.DEBIT_COMMITTED, FaultAction.PAUSE);
        lab.arm(Point.CREDIT_SEND, FaultAction.THROW);
        CompletableFuture<ClientReply> transfer = lab.send(Request.of(pair.from(), pair.to(), "10.00"));
        lab.await().untilHeld(1);
        lab.read();
        OverTheCounter counter = new OverTheCounter(lab);
        boolean given = counter.isStated(pair.from());
        lab.release();
        transfer.join();
        if (!given) {
            lab.await().until("the statement of account", () -> counter.isStated(pair.from()));
        }
        lab.read();
    }

    private static void repair(String id, Lab lab) throws Exception {
        lab.desk().act(id, BOOK_BACK);
        lab.desk().act(id, BOOK_BACK);
        new Tables(lab).change("db-seata", "UPDATE seata.global_table SET status = 5 WHERE status = 12");
        lab.await()
                .until("the coordinator to end it", () -> lab.run().inFlight().isEmpty());
        lab.desk().act(id, LOOK_AGAIN);
        lab.read();
    }
}
