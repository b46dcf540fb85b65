package io.twobanks.outbox.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.outbox.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Rows that remember what was received are gone while something can still be sent again. */
final class InboxPurged {
    private static final String BANK_A = "bank-a";
    private static final String DB_B = "db-b";
    private static final String ROWS = "SELECT COUNT(*) FROM received_credit WHERE transfer_id = ?";

    static final Scenario CREDITED = forgetful(
                    "inbox-purged/credited",
                    "Bank B has credited and forgotten it when bank A, whose relay was killed before it marked the row, sends again",
                    "B 行已入账并已遗忘；A 行的中继在标记之前被杀，此时再次发送")
            .promises("C+, V")
            .does(InboxPurged::forgetCredit);

    static final List<Scenario> ALL = List.of(
            CREDITED,
            forgetful(
                            "inbox-purged/refused",
                            "Bank B has refused, told bank A and forgotten it when the message comes again, and would credit it by now",
                            "B 行拒绝了入账、告知了 A 行，并且已经遗忘；消息再次到达时它本可以入账")
                    .promises("R+, V")
                    .does(InboxPurged::forgetRefusal),
            Scenario.of(
                            "inbox-purged/row-lost",
                            "Somebody deletes bank B's row of a credit before its message is sent again",
                            "消息再次发送之前，有人删除了 B 行的收件行")
                    .promises("C+, V")
                    .does(InboxPurged::loseRow));

    private InboxPurged() {}

    private static Scenario forgetful(String id, String en, String zh) {
        // Long enough that also on a slow machine bank B has the first message before it would be too old.
        return Scenario.of(id, en, zh).with("bank.inbox.keep", "10s").with("bank.inbox.purge-every", "200ms");
    }

    private static void forgetCredit(Lab lab) throws Exception {
        Tables tables = new Tables(lab);
        lab.arm(Point.CREDIT_ACKNOWLEDGED, FaultAction.CRASH);
        CompletableFuture<ClientReply> transfer = lab.transferLater(lab.pair());
        lab.await().untilCrashed(BANK_A);
        lab.read();
        lab.await()
                .until(
                        "bank B has forgotten the credit",
                        () -> tables.number(DB_B, "SELECT COUNT(*) FROM received_credit") == 0);
        lab.restart(BANK_A);
        transfer.join();
    }

    private static void forgetRefusal(Lab lab) throws Exception {
        Tables tables = new Tables(lab);
        Pair pair = lab.pair();
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        tables.change(DB_B, "UPDATE account SET status = 'CLOSED' WHERE id = ?", pair.to());
        lab.arm(Point.CREDIT_ACKNOWLEDGED, FaultAction.PAUSE);
        CompletableFuture<ClientReply> transfer = lab.send(request);
        lab.await().untilHeld(1);
        lab.await().until("the payer has the money back", () -> lab.isIn("REVERSED", request.transferId()));
        lab.await()
                .until("bank B has forgotten the refusal", () -> tables.number(DB_B, ROWS, request.transferId()) == 0);
        tables.change(DB_B, "UPDATE account SET status = 'OPEN' WHERE id = ?", pair.to());
        lab.kill(BANK_A);
        lab.read();
        lab.restart(BANK_A);
        transfer.join();
    }

    private static void loseRow(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_ACKNOWLEDGED, FaultAction.CRASH);
        CompletableFuture<ClientReply> transfer = lab.transferLater(lab.pair());
        lab.await().untilCrashed(BANK_A);
        lab.read();
        new Tables(lab).change(DB_B, "DELETE FROM received_credit");
        lab.restart(BANK_A);
        transfer.join();
    }
}
