package io.twobanks.mq.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.mq.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Rows that remember what was received are gone while something can still be sent again. */
final class InboxPurged {
    private static final String BANK_B = "bank-b";
    private static final String DB_B = "db-b";
    private static final String KEEP = "bank.inbox.keep";
    private static final String PURGE_EVERY = "bank.inbox.purge-every";

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "inbox-purged/row-lost",
                            "Somebody deletes the row of a credit at bank B whose message is not acknowledged, and it comes again",
                            "B 行某笔入账的消息尚未确认消费，它的收件行却被人删除，消息再次到达")
                    // Reconciliation would find the loss first on a slow machine, and rightly call a person.
                    .with("mq.reconcile.age", "10m")
                    .promises("C+, V")
                    .does(InboxPurged::loseRow),
            Scenario.of(
                            "inbox-purged/too-old",
                            "Bank B has refused a credit, told bank A and forgotten it when the message comes again, and would credit"
                                    + " it by now",
                            "B 行拒绝了一笔入账、告知了 A 行，并且已经遗忘；消息再次到达时它本可以入账")
                    .with(KEEP, "2s")
                    .with(PURGE_EVERY, "200ms")
                    .promises("R+, V")
                    .does(InboxPurged::forgetRefusal),
            Scenario.of(
                            "inbox-purged/not-sent-again",
                            "The broker has discarded the message of a payment that is older than what bank B remembers;"
                                    + " reconciliation asks a person instead of sending it again",
                            "Broker 丢弃了一笔付款的消息，而它早于 B 行仍保留的记录；对账不重发，而是交给人工")
                    .with(KEEP, "1s")
                    .with(PURGE_EVERY, "200ms")
                    .with("rocketmq.check-max", "5")
                    .with("mq.reconcile.every", "1s")
                    .with("mq.reconcile.age", "3s")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(InboxPurged::discardOldMessage));

    private InboxPurged() {}

    private static void loseRow(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_COMMITTED, FaultAction.PAUSE);
        ClientReply told = lab.transfer(lab.pair());
        lab.await().untilHeld(1);
        new Tables(lab).change(DB_B, "DELETE FROM received_credit WHERE transfer_id = ?", told.id());
        lab.kill(BANK_B);
        lab.read();
        lab.restart(BANK_B);
    }

    private static void forgetRefusal(Lab lab) throws Exception {
        Tables tables = new Tables(lab);
        Pair pair = lab.pair();
        tables.change(DB_B, "UPDATE account SET status = 'CLOSED' WHERE id = ?", pair.to());
        lab.arm(Point.OUTCOME_SENT, FaultAction.PAUSE);
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        CompletableFuture<ClientReply> told = lab.send(request);
        lab.await().untilHeld(1);
        lab.await().until("the payer has the money back", () -> lab.isIn("REVERSED", request.transferId()));
        lab.await().until("bank B has forgotten the refusal", () -> rowsOf(request.transferId(), tables) == 0);
        tables.change(DB_B, "UPDATE account SET status = 'OPEN' WHERE id = ?", pair.to());
        lab.kill(BANK_B);
        lab.read();
        lab.restart(BANK_B);
        told.join();
    }

    private static long rowsOf(String id, Tables tables) {
        return tables.number(DB_B, "SELECT COUNT(*) FROM received_credit WHERE transfer_id = ?", id);
    }

    private static void discardOldMessage(Lab lab) throws Exception {
        lab.arm(Point.LOCAL_COMMITTED, FaultAction.THROW);
        lab.failAllAt(Point.CHECK_RECEIVED);
        String id = lab.transfer(lab.pair()).id();
        lab.desk().await(id, "retry");
        lab.read();
        lab.run().heal();
        lab.desk().act(id, "retry");
    }
}
