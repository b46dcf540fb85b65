package io.twobanks.compensation.scenarios;

import io.twobanks.compensation.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Rows that remember what was received are gone while something can still be sent again. */
final class InboxPurged {
    private static final String DB_B = "db-b";

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "inbox-purged/row-lost",
                            "Bank B has credited and its reply is late; somebody deletes the row that says so, and bank A asks again",
                            "B 行已入账但答复迟到；记录它的收件行被人删除，A 行再次请求")
                    .promises("C+, (V)")
                    .does(InboxPurged::loseRow),
            Scenario.of(
                            "inbox-purged/too-old",
                            "A credit is held up at bank B until bank A has gone back and bank B has forgotten that it did",
                            "入账请求滞留在 B 行，直到 A 行已回退，而 B 行也已忘记此事")
                    .with("compensation.saga.action-attempts", "1")
                    .with("bank.inbox.keep", "2s")
                    .with("bank.inbox.purge-every", "200ms")
                    .promises("R (R+), V", "whether the take-back is answered at once", "取回是否立即得到答复")
                    .does(InboxPurged::creditTooLate));

    private InboxPurged() {}

    private static void loseRow(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_COMMITTED, lab.pair());
        new Tables(lab).change(DB_B, "DELETE FROM received_step");
        ClientReply told = transfer.join();
        lab.await().until("the transfer is final", () -> lab.isIn("COMPLETED", told.id()));
        lab.release();
        lab.read();
    }

    private static void creditTooLate(Lab lab) throws Exception {
        Tables tables = new Tables(lab);
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_RECEIVED, lab.pair());
        ClientReply told = transfer.join();
        lab.await().until("bank A has gone back", lab::isNothingInFlight);
        lab.await()
                .until(
                        "bank B has forgotten the take-back",
                        () -> tables.number(DB_B, "SELECT COUNT(*) FROM received_step WHERE transfer_id = ?", told.id())
                                == 0);
        lab.release();
        lab.await().untilHeld(0);
        lab.read();
    }
}
