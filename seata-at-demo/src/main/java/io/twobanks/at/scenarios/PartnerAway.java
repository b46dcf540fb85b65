package io.twobanks.at.scenarios;

import io.twobanks.at.Point;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.HeldWhile;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Bank B, a database or the network between the banks is away for a while, or a request or an answer gets lost. */
final class PartnerAway {
    /** Longer than a global transaction may last (6 s). */
    private static final Duration PAST_THE_TIMEOUT = Duration.ofSeconds(9);

    static final Scenario HIDDEN = Scenario.of(
                    "fallback-hides-failure",
                    "The request to credit gets lost, and a fallback would say that all is well",
                    "入账请求丢失，而降级处理会说一切正常")
            .promises("R, (VL)")
            .does(PartnerAway::loseRequest);

    static final Scenario FAILS_AFTER_CREDIT = Scenario.of(
                    "payer-fails-after-credit",
                    "Bank B has credited and answered, and then something fails at bank A",
                    "B 行已入账并答复，随后 A 行发生故障")
            .promises("R, (VL)")
            .does(PartnerAway::failAfterCredit);

    static final List<Scenario> ALL = List.of(
            HIDDEN,
            FAILS_AFTER_CREDIT,
            Scenario.of("reply-lost", "Bank B commits the credit, and its answer never arrives", "B 行提交了入账，但答复没有到达")
                    .promises("R, V(L)")
                    .does(lab -> HeldWhile.cutOff("bank-a", "bank-b", "lose-to-client", Point.CREDIT_SEND, lab)),
            Scenario.of("network-cut/one-way", "What bank A sends to bank B gets lost", "A 行发给 B 行的数据丢失")
                    .promises("R, V(L)")
                    .does(lab -> HeldWhile.cutOff("bank-a", "bank-b", "lose-to-server", Point.CREDIT_SEND, lab)),
            Scenario.of("network-cut/both-ways", "The network between the banks is cut", "两家银行之间的网络断开")
                    .promises("R, V(L)")
                    .does(lab -> HeldWhile.cutOff("bank-a", "bank-b", "cut", Point.CREDIT_SEND, lab)),
            Scenario.of(
                            "payee-db-down",
                            "Bank B's database dies before the credit and comes back",
                            "B 行数据库在入账之前死亡，之后恢复")
                    .promises("R, V(L)")
                    .does(lab -> HeldWhile.killed("db-b", Point.CREDIT_RECEIVED, lab)),
            Scenario.of(
                            "read-only-for-a-while",
                            "Bank B's database is read-only when it is to credit, and can be written again",
                            "B 行要入账时其数据库只读，之后恢复可写")
                    .promises("R, V(L)")
                    .does(lab -> HeldWhile.readOnly("db-b", Point.CREDIT_RECEIVED, lab)),
            clockJump("ahead", "an hour ahead", "快了一小时", Duration.ofHours(1)),
            clockJump("behind", "an hour behind", "慢了一小时", Duration.ofHours(-1)),
            Scenario.of(
                            "payer-db-down",
                            "Bank A's database dies when bank B has credited, and comes back",
                            "B 行已入账时 A 行数据库死亡，之后恢复")
                    .promises("C+, (VL)")
                    .does(lab -> HeldWhile.killed("db-a", Point.CREDIT_ANSWERED, lab)),
            Scenario.of(
                            "at-late-branch",
                            "The credit is held up at bank B until the coordinator has rolled the transaction back, and then goes on",
                            "入账请求滞留在 B 行，直到协调器已回滚事务，之后才继续")
                    .promises("R or R+, V(L)", "whether the rollback is answered in time", "回滚是否及时得到答复")
                    .does(PartnerAway::lateBranch),
            Scenario.of(
                            "paused-past-timeout/payee",
                            "Bank B is frozen when it has the request, the transaction is rolled back, and bank B is thawed",
                            "B 行收到请求后被冻结，事务被回滚，之后 B 行解冻")
                    .promises("R or R+, V(L)", "whether the rollback is answered in time", "回滚是否及时得到答复")
                    .does(PartnerAway::freezePayee),
            Scenario.of(
                            "paused-past-timeout/payer",
                            "Bank A is frozen before it decides, past the transaction's time-out",
                            "A 行在决定之前被冻结，超过事务的超时")
                    .promises("R or R+, V(L)", "whether the coordinator has forgotten it by then", "届时协调器是否已忘记该事务")
                    .does(PartnerAway::freezePayer));

    private PartnerAway() {}

    private static Scenario clockJump(String id, String en, String zh, Duration wrongBy) {
        return Scenario.of(
                        "clock-jump/" + id,
                        "Bank A's clock is " + en
                                + " when it debits, and right again when the coordinator is to decide",
                        "A 行扣款时时钟" + zh + "，到协调器决定时已正确")
                .promises("C, (VL)")
                .does(lab -> HeldWhile.clockWrong("bank-a", wrongBy, Point.CREDIT_ANSWERED, lab));
    }

    private static void loseRequest(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_SEND, FaultAction.DROP);
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void failAfterCredit(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_ANSWERED, FaultAction.THROW);
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void lateBranch(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_RECEIVED, lab.pair());
        lab.read();
        transfer.join();
        lab.await().until("it is rolled back", lab::isNothingInFlight);
        lab.release();
        lab.await().untilHeld(0);
        lab.read();
    }

    private static void freezePayee(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_RECEIVED, lab.pair());
        lab.read();
        lab.freeze("bank-b");
        transfer.join();
        lab.thaw("bank-b");
        lab.release();
        lab.read();
    }

    private static void freezePayer(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_ANSWERED, lab.pair());
        lab.read();
        lab.freeze("bank-a");
        lab.await().untilPassed(PAST_THE_TIMEOUT);
        lab.thaw("bank-a");
        lab.release();
        transfer.join();
        lab.read();
    }
}
