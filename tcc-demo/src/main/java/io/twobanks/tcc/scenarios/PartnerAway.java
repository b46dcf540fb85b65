package io.twobanks.tcc.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.tcc.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.HeldWhile;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Bank B, a database or the network between the banks is away for a while, or a request or an answer gets lost. */
final class PartnerAway {
    private static final String IN_TIME = "whether the rollback is done before the client is answered";
    private static final String IN_TIME_ZH = "回滚是否在答复客户端之前完成";

    /** Longer than a global transaction may last (6 s). */
    private static final Duration PAST_THE_TIMEOUT = Duration.ofSeconds(9);

    static final Scenario HIDDEN = Scenario.of(
                    "fallback-hides-failure",
                    "The request to try gets lost, and a fallback would say that all is well",
                    "Try 请求丢失，而降级处理会说一切正常")
            .promises("R, (VF)")
            .does(PartnerAway::loseRequest);

    static final List<Scenario> ALL = List.of(
            HIDDEN,
            Scenario.of("reply-lost", "Bank B has tried, and its answer never arrives", "B 行已 Try，但答复没有到达")
                    .promises("R, F(V)")
                    .does(lab -> HeldWhile.cutOff("bank-a", "bank-b", "lose-to-client", Point.ANNOUNCE_SEND, lab)),
            Scenario.of("network-cut/one-way", "What bank A sends to bank B gets lost", "A 行发给 B 行的数据丢失")
                    .promises("R, F(V)")
                    .does(lab -> HeldWhile.cutOff("bank-a", "bank-b", "lose-to-server", Point.ANNOUNCE_SEND, lab)),
            Scenario.of("network-cut/both-ways", "The network between the banks is cut", "两家银行之间的网络断开")
                    .promises("R, F(V)")
                    .does(lab -> HeldWhile.cutOff("bank-a", "bank-b", "cut", Point.ANNOUNCE_SEND, lab)),
            Scenario.of(
                            "payee-db-down/trying",
                            "Bank B's database dies before its Try and comes back",
                            "B 行数据库在 Try 之前死亡，之后恢复")
                    .promises("R or R+, F(V)", IN_TIME, IN_TIME_ZH)
                    .does(lab -> HeldWhile.killed("db-b", Point.ANNOUNCE_RECEIVED, lab)),
            Scenario.of(
                            "payee-db-down/confirming",
                            "Bank B's database dies before its Confirm and comes back",
                            "B 行数据库在 Confirm 之前死亡，之后恢复")
                    .promises("C+, F(V)")
                    .does(lab -> HeldWhile.killed("db-b", Point.CONFIRM_PAYEE_BEFORE, lab)),
            Scenario.of(
                            "read-only-for-a-while/trying",
                            "Bank B's database is read-only when it is to try, and can be written again",
                            "B 行要 Try 时其数据库只读，之后恢复可写")
                    .promises("R or R+, F(V)", IN_TIME, IN_TIME_ZH)
                    .does(lab -> HeldWhile.readOnly("db-b", Point.ANNOUNCE_RECEIVED, lab)),
            Scenario.of(
                            "read-only-for-a-while/confirming",
                            "Bank B's database is read-only when it is to confirm, and can be written again",
                            "B 行要 Confirm 时其数据库只读，之后恢复可写")
                    .promises("C+, F(V)")
                    .does(lab -> HeldWhile.readOnly("db-b", Point.CONFIRM_PAYEE_BEFORE, lab)),
            clockJump("ahead", "an hour ahead", "快了一小时", Duration.ofHours(1)),
            clockJump("behind", "an hour behind", "慢了一小时", Duration.ofHours(-1)),
            Scenario.of(
                            "payer-db-down",
                            "Bank A's database dies when both banks have tried, and comes back",
                            "两家银行都已 Try 时 A 行数据库死亡，之后恢复")
                    .promises("C+, (VF)")
                    .does(lab -> HeldWhile.killed("db-a", Point.ANNOUNCE_ANSWERED, lab)),
            Scenario.of(
                            "late-branch",
                            "The request to try is held up at bank B until the coordinator has rolled the transaction back, and then"
                                    + " goes on",
                            "Try 请求滞留在 B 行，直到协调器已回滚事务，之后才继续")
                    .promises("R or R+, F(V)", IN_TIME, IN_TIME_ZH)
                    .does(PartnerAway::lateBranch),
            Scenario.of(
                            "paused-past-timeout/payee",
                            "Bank B is frozen when its branch is registered and its Try has not begun, and thawed when the"
                                    + " transaction has been given up",
                            "B 行的分支已注册、Try 尚未开始时被冻结，事务被放弃之后解冻")
                    .promises("R+ (R), F(V)", IN_TIME, IN_TIME_ZH)
                    .does(PartnerAway::freezePayee),
            Scenario.of(
                            "paused-past-timeout/payer",
                            "Bank A is frozen before it decides, past the transaction's time-out",
                            "A 行在决定之前被冻结，超过事务的超时")
                    .promises("R or R+, F(V)", IN_TIME, IN_TIME_ZH)
                    .does(PartnerAway::freezePayer));

    private PartnerAway() {}

    private static Scenario clockJump(String id, String en, String zh, Duration wrongBy) {
        return Scenario.of(
                        "clock-jump/" + id,
                        "Bank A's clock is " + en + " when it tries, and right again when it is to confirm",
                        "A 行 Try 时时钟" + zh + "，到 Confirm 时已正确")
                .promises(
                        "C or C+, F(V)",
                        "whether both Confirms are done before the client is answered",
                        "两个 Confirm 是否在答复客户端之前完成")
                .does(lab -> HeldWhile.clockWrong("bank-a", wrongBy, Point.ANNOUNCE_ANSWERED, lab));
    }

    private static void loseRequest(Lab lab) throws Exception {
        lab.arm(Point.ANNOUNCE_SEND, FaultAction.DROP);
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void lateBranch(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.ANNOUNCE_RECEIVED, lab.pair());
        lab.read();
        transfer.join();
        lab.await().until("it is rolled back", lab::isNothingInFlight);
        lab.release();
        lab.await().untilHeld(0);
        lab.read();
    }

    private static void freezePayee(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.ANNOUNCE_BEFORE, lab.pair());
        lab.read();
        lab.freeze("bank-b");
        transfer.join();
        lab.thaw("bank-b");
        lab.release();
        lab.read();
    }

    private static void freezePayer(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.ANNOUNCE_ANSWERED, lab.pair());
        lab.read();
        lab.freeze("bank-a");
        lab.await().untilPassed(PAST_THE_TIMEOUT);
        lab.thaw("bank-a");
        lab.release();
        transfer.join();
        lab.read();
    }
}
