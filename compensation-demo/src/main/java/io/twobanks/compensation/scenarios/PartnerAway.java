package io.twobanks.compensation.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.compensation.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Bank B, its database or the network to it is away for a while, or a request or reply gets lost or comes twice. */
final class PartnerAway {
    /** Longer than one attempt (2 s). */
    private static final Duration PAST_ONE_ATTEMPT = Duration.ofSeconds(3);

    static final Scenario REPLY_LOST = Scenario.of(
                    "reply-lost", "Bank B commits the credit, and its reply never arrives", "B 行提交了入账，但答复没有到达")
            .promises("C+, V")
            .by(Point.RESUME_BEFORE)
            .does(lab -> breakAtCredit("lose-to-client", lab));

    static final Scenario REQUEST_TWICE = Chance.completes(
                    Scenario.of("second-phase-twice/credit", "The request to credit arrives twice", "入账请求到达两次"),
                    ", (V)")
            .does(PartnerAway::sendTwice);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "payee-db-down/for-a-moment",
                            "Bank B's database dies before the credit and comes back soon",
                            "B 行数据库在入账之前死亡，很快恢复")
                    .with(Killed.ATTEMPTS, Killed.PATIENT)
                    .promises("C+, V")
                    .by(Point.RESUME_BEFORE)
                    .does(PartnerAway::killDatabaseB),
            Scenario.of(
                            "payer-db-down",
                            "Bank A's database dies between debit and credit, and comes back",
                            "A 行数据库在扣款与入账之间死亡，之后恢复")
                    .with(Killed.ATTEMPTS, Killed.PATIENT)
                    .promises("C+, (V)")
                    .by(Point.RESUME_BEFORE)
                    .does(PartnerAway::killDatabaseA),
            REPLY_LOST,
            REQUEST_TWICE,
            Scenario.of("request-lost", "The request to credit gets lost", "入账请求丢失")
                    .promises("C+, (V)")
                    .by(Point.RESUME_BEFORE)
                    .does(PartnerAway::loseRequest),
            Scenario.of(
                            "network-cut/one-way",
                            "What bank A sends to bank B gets lost for a while",
                            "A 行发给 B 行的数据丢失一段时间")
                    .promises("C+, V")
                    .by(Point.RESUME_BEFORE)
                    .does(lab -> breakAtCredit("lose-to-server", lab)),
            Scenario.of("network-cut/both-ways", "The network between the banks is cut for a while", "两家银行之间的网络断开一段时间")
                    .with(Killed.ATTEMPTS, Killed.PATIENT)
                    .promises("C+, V")
                    .by(Point.RESUME_BEFORE)
                    .does(lab -> breakAtCredit("cut", lab)),
            Scenario.of(
                            "network-cut/past-all-attempts",
                            "The network between the banks is cut until bank A gives up and goes back",
                            "两家银行之间的网络一直断开，直到 A 行放弃并回退")
                    .promises("R+, V")
                    .does(PartnerAway::cutPastAllAttempts),
            Scenario.of(
                            "paused-past-timeout/payer",
                            "Bank A is frozen past every time-out when it has the reply",
                            "A 行收到答复后被冻结到超过所有超时")
                    // Who is frozen inside a transaction keeps its rows.
                    .promises("C, (VL)")
                    .does(PartnerAway::freezePayer));

    private PartnerAway() {}

    private static void killDatabaseB(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_RECEIVED, lab.pair());
        lab.read();
        lab.kill("db-b");
        lab.release();
        transfer.join();
        lab.restart("db-b");
        lab.read();
    }

    private static void killDatabaseA(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_ANSWERED, lab.pair());
        lab.kill("db-a");
        lab.release();
        transfer.join();
        lab.restart("db-a");
        lab.read();
    }

    private static void breakAtCredit(String how, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_SEND, lab.pair());
        lab.read();
        lab.network("bank-a", "bank-b", how);
        lab.release();
        transfer.join();
        lab.await().untilPassed(PAST_ONE_ATTEMPT);
        lab.read();
    }

    private static void cutPastAllAttempts(Lab lab) throws Exception {
        Pair pair = lab.pair();
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_SEND, pair);
        lab.network("bank-a", "bank-b", "cut");
        lab.arm(Point.TAKE_BACK_SEND, FaultAction.PAUSE);
        lab.release();
        transfer.join();
        lab.await().untilHeld(1);
        lab.read();
    }

    private static void sendTwice(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_SEND, FaultAction.DUPLICATE);
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void loseRequest(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_SEND, FaultAction.DROP);
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void freezePayer(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_ANSWERED, lab.pair());
        lab.freeze("bank-a");
        lab.await().untilPassed(Duration.ofSeconds(12));
        lab.thaw("bank-a");
        lab.release();
        transfer.join();
    }
}
