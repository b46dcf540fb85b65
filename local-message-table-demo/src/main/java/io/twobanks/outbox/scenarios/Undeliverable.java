package io.twobanks.outbox.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.outbox.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Messages that fail again and again, and money that cannot go back: a person decides. */
final class Undeliverable {
    private static final String ATTEMPTS = "outbox.relay.attempts";
    static final int LIMIT = 3;
    private static final int CONFLICT = 409;
    private static final String DB_A = "db-a";

    static final List<Scenario> ALL = List.of(
            limited(
                            "undeliverable/retry",
                            "Nothing that bank A sends arrives until the message is parked; a person tries it again",
                            "A 行发出的一切都到不了，直到消息被搁置；人工再次尝试")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Undeliverable::retry),
            limited(
                            "undeliverable/refund-although-credited",
                            "Bank B has credited, and no acknowledgement or outcome arrives until the message is parked; a person"
                                    + " wants the money back and learns that it has arrived",
                            "B 行已入账，但确认和结果都到不了，直到消息被搁置；人工要求退回，结果得知钱已到账")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Undeliverable::refundCredited),
            limited(
                            "undeliverable/killed-cancelling",
                            "A parked message is cancelled, and the banks die at each step of that",
                            "取消一条被搁置的消息，取消的每一步银行都死亡一次")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk().withProgress(0, 6))
                    .does(Undeliverable::crashCancelling),
            limited(
                            "undeliverable/outcome",
                            "Bank B's outcome does not arrive until it is parked; a person at bank B sends it again",
                            "B 行的结果消息一直到不了，直到被搁置；B 行的人工再次发送")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Undeliverable::parkOutcome),
            limited(
                            "undeliverable/outcome-asked-for",
                            "Bank B's outcome does not arrive until it is parked, and no person acts; bank A asks again",
                            "B 行的结果消息一直到不了，直到被搁置，也没有人处理；A 行再次询问")
                    .with(ATTEMPTS, "6") // To ask is an attempt, too.
                    .with("outbox.ask-after", "3s")
                    .promises("C+, V")
                    .by(Point.OUTCOME_MISSED)
                    .does(Undeliverable::askAgain),
            Scenario.of(
                            "refund-fails",
                            "Bank B refuses, and the payer's account was closed meanwhile; a person tries the refund again",
                            "B 行拒绝入账，而付款方账户此时已销户；人工重新尝试退款")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Undeliverable::refundToClosed),
            Scenario.of(
                            "lm-business-refusal",
                            "Bank B refuses for a business reason, and a compensating message refunds the payer",
                            "B 行因业务原因拒绝，补偿消息让付款方得到退款")
                    .promises("R+, V")
                    .by(Point.OUTCOME_RECORDED)
                    .does(Undeliverable::refuse));

    private Undeliverable() {}

    static Scenario limited(String id, String en, String zh) {
        return Scenario.of(id, en, zh).with(ATTEMPTS, String.valueOf(LIMIT));
    }

    private static void retry(Lab lab) throws Exception {
        lab.network("bank-a", "bank-b", "cut");
        String id = lab.transfer(lab.pair()).id();
        lab.desk().await(id, "retry");
        lab.read();
        lab.network("bank-a", "bank-b", "pass");
        lab.desk().act(id, "retry");
        lab.desk().act(id, "retry");
    }

    private static void refundCredited(Lab lab) throws Exception {
        lab.failAllAt(Point.CREDIT_COMMITTED);
        lab.holdAllAt(Point.OUTCOME_CLAIMED);
        String id = lab.transfer(lab.pair()).id();
        lab.desk().await(id, "refund");
        lab.read();
        lab.desk().act(id, "refund");
        lab.run().heal();
    }

    private static void crashCancelling(Lab lab) throws Exception {
        for (Point point : List.of(
                Point.ROW_PARKED,
                Point.CANCEL_CLAIMED,
                Point.CANCEL_SEND,
                Point.CANCEL_ACKNOWLEDGED,
                Point.CANCEL_MARKED)) {
            crashCancelling(point, "bank-a", lab);
        }
        for (Point point : List.of(Point.CANCEL_RECEIVED, Point.CANCEL_COMMITTED)) {
            crashCancelling(point, "bank-b", lab);
        }
    }

    private static void crashCancelling(Point point, String bank, Lab lab) throws Exception {
        lab.await().until("the transfer before is final", lab::isNothingInFlight);
        lab.network("bank-a", "bank-b", "cut");
        lab.arm(point, FaultAction.CRASH);
        String id = lab.transfer(lab.pair()).id();
        if (point == Point.ROW_PARKED) {
            lab.await().untilCrashed(bank);
            lab.restart(bank);
        }
        lab.desk().await(id, "refund");
        lab.read();
        lab.network("bank-a", "bank-b", "pass");
        lab.desk().act(id, "refund");
        if (point != Point.ROW_PARKED) {
            lab.await().untilCrashed(bank);
            lab.restart(bank);
        }
        lab.await().until("the payer has the money back", () -> isBack(id, lab));
    }

    /** While a bank starts again, the few attempts may be used up once more. */
    private static boolean isBack(String id, Lab lab) {
        if (lab.desk().actions(id).contains("retry")) {
            lab.desk().act(id, "retry");
        }
        return lab.isIn("REVERSED", id);
    }

    private static void parkOutcome(Lab lab) throws Exception {
        lab.network("bank-b", "bank-a", "cut");
        String id = lab.transfer(lab.pair()).id();
        lab.desk().await(id, "retry");
        lab.read();
        lab.network("bank-b", "bank-a", "pass");
        lab.desk().act(id, "retry");
    }

    /** It may ask while the network is still cut: then the payee's relay gives up again, and it asks again. */
    private static void askAgain(Lab lab) throws Exception {
        lab.arm(Point.OUTCOME_MISSED, FaultAction.DELAY);
        lab.network("bank-b", "bank-a", "cut");
        String id = lab.transfer(lab.pair()).id();
        lab.desk().await(id, "retry");
        lab.read();
        lab.network("bank-b", "bank-a", "pass");
        lab.await().until("the outcome was asked for", () -> lab.isIn("COMPLETED", id));
    }

    /** B-9 is closed: the debit must come back. */
    private static void refundToClosed(Lab lab) throws Exception {
        Tables tables = new Tables(lab);
        Pair pair = lab.pair();
        lab.arm(Point.CREDIT_CLAIMED, FaultAction.PAUSE);
        Request request = Request.of(pair.from(), "B-9", "10.00");
        CompletableFuture<ClientReply> told = lab.send(request);
        lab.await().untilHeld(1);
        tables.change(DB_A, "UPDATE account SET status = 'CLOSED' WHERE id = ?", pair.from());
        lab.release();
        told.join();
        lab.desk().await(request.transferId(), "retry");
        lab.read();
        if (lab.desk().act(request.transferId(), "retry") != CONFLICT) {
            throw new IllegalStateException("The desk gave money back to a closed account");
        }
        tables.change(DB_A, "UPDATE account SET status = 'OPEN' WHERE id = ?", pair.from());
        lab.desk().act(request.transferId(), "retry");
    }

    private static void refuse(Lab lab) throws Exception {
        lab.arm(Point.OUTCOME_CLAIMED, FaultAction.PAUSE);
        CompletableFuture<ClientReply> told = lab.send(Request.of(lab.pair().from(), "B-9", "10.00"));
        lab.await().untilHeld(1);
        lab.read();
        lab.release();
        told.join();
    }
}
