package io.twobanks.tcc.scenarios;

import io.twobanks.tcc.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A Confirm keeps failing: it is tried again for ever and never cancelled, and a person is told. */
final class SecondPhaseFails {
    private static final String LOOK_AGAIN = "look-again";

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "tcc-confirm-fails",
                            "Bank B's Confirm fails again and again until it is on the desk, then its cause is repaired",
                            "B 行的 Confirm 一再失败，直到出现在修复台上，然后原因被修复")
                    .with("tcc.desk-after", "2s")
                    .promises("M, F(V)")
                    .demands(Demands.USUAL.withDesk())
                    .does(SecondPhaseFails::failUntilDesk),
            Scenario.of(
                            "account-closed-meanwhile",
                            "The payee's account is closed when its bank has promised, and the money still arrives",
                            "收款行承诺之后账户被关闭，资金仍然入账")
                    .promises("C, F(V)")
                    .does(SecondPhaseFails::closeMeanwhile));

    private SecondPhaseFails() {}

    private static void failUntilDesk(Lab lab) throws Exception {
        lab.failAllAt(Point.CONFIRM_PAYEE_BEFORE);
        String id = lab.transfer(lab.pair()).id();
        lab.desk().await(id, LOOK_AGAIN);
        lab.read();
        lab.run().heal();
        lab.await()
                .until("the coordinator to end it", () -> lab.run().inFlight().isEmpty());
        lab.desk().act(id, LOOK_AGAIN);
        lab.desk().act(id, LOOK_AGAIN);
        lab.read();
    }

    private static void closeMeanwhile(Lab lab) throws Exception {
        Pair pair = lab.pair();
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.ANNOUNCE_ANSWERED, pair);
        lab.read();
        new Tables(lab).change("db-b", "UPDATE account SET status = 'CLOSED' WHERE id = ?", pair.to());
        lab.release();
        transfer.join();
        lab.read();
    }
}
