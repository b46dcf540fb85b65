package io.twobanks.notify.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.notify.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Rows that remember what was received are gone while a notice can still come again. */
final class InboxPurged {
    private static final String DB_B = "db-b";
    private static final String ROWS = "SELECT COUNT(*) FROM received_credit WHERE transfer_id = ?";

    static final List<Scenario> ALL = List.of(
            forgetful(
                            "inbox-purged/credited",
                            "Bank B has credited and forgotten it when the notifier, which was killed before it wrote the answer down,"
                                    + " notifies again",
                            "B 行已入账并已遗忘；通知器在写下答复之前被杀，此时再次通知")
                    .promises("C+, V")
                    .does(InboxPurged::forgetCredit),
            forgetful(
                            "inbox-purged/refused",
                            "Bank B has refused and forgotten it, and would credit it by now, when a person gives the money back",
                            "B 行拒绝后已经遗忘，此时本可以入账；而人工正要退款")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(InboxPurged::forgetRefusal));

    private InboxPurged() {}

    private static Scenario forgetful(String id, String en, String zh) {
        return Scenario.of(id, en, zh)
                // Long enough that also on a slow machine bank B has the first notice before it would be too old.
                .with("bank.inbox.keep", "10s")
                .with("bank.inbox.purge-every", "200ms")
                .with(Attempted.AGE, "1h");
    }

    private static void forgetCredit(Lab lab) throws Exception {
        lab.arm(Point.ATTEMPT_ANSWERED, FaultAction.CRASH);
        String id = lab.transfer(lab.pair()).id();
        lab.await().untilCrashed(Killed.NOTIFIER);
        lab.read();
        awaitForgotten(id, lab);
        lab.restart(Killed.NOTIFIER);
    }

    private static void awaitForgotten(String id, Lab lab) {
        lab.await().until("bank B has forgotten it", () -> new Tables(lab).number(DB_B, ROWS, id) == 0);
    }

    private static void forgetRefusal(Lab lab) throws Exception {
        Tables tables = new Tables(lab);
        Pair pair = lab.pair();
        tables.change(DB_B, "UPDATE account SET status = 'CLOSED' WHERE id = ?", pair.to());
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        CompletableFuture<ClientReply> told = lab.send(request);
        lab.desk().await(request.transferId(), "refund");
        awaitForgotten(request.transferId(), lab);
        tables.change(DB_B, "UPDATE account SET status = 'OPEN' WHERE id = ?", pair.to());
        lab.read();
        lab.desk().act(request.transferId(), "refund");
        told.join();
    }
}
