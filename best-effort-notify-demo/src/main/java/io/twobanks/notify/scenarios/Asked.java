package io.twobanks.notify.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.notify.Point;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.OldAddress;
import io.twobanks.workbench.scenario.Scenario;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** The attempts have ended, or were answered by a liar: bank B asks. */
final class Asked {
    static final String NEVER = "1h";

    /** A bank that has not asked by then does not ask. */
    private static final Duration LONG_AFTER_ASKING = Duration.ofSeconds(30);

    static final Scenario GONE = ending(
                    "be-receiver-gone",
                    "Bank B is down for all attempts; the notice is given up; bank B comes back and asks",
                    "所有尝试期间 B 行都停机；通知被放弃；B 行恢复后主动查询")
            .with(Attempted.AGE, "2s")
            .promises("C+, V")
            .by(Point.NOTICE_GIVEN_UP, Point.ASK_FOUND, Point.ASK_TOLD)
            .does(Asked::receiverGone);

    static final Scenario LIAR = Scenario.of(
                    "be-lying-receiver",
                    "Bank B's address belongs to a server that has its key, answers that it has credited, and has forgotten it",
                    "B 行的地址属于一个持有其密钥的服务器：它答复已入账，其实早已忘记")
            .promises("C+, V")
            .by(Point.ASK_FOUND)
            .does(Asked::lie);

    static final List<Scenario> ALL = List.of(
            GONE,
            LIAR,
            ending(
                            "be-receiver-gone/payee-asks",
                            "Bank B is down for all attempts; a payee who waits has it ask at once",
                            "所有尝试期间 B 行都停机；等钱的收款方让它立即查询")
                    .with(Attempted.AGE, NEVER)
                    .promises("C+, V")
                    .by(Point.NOTICE_GIVEN_UP, Point.ASK_FOUND, Point.ASK_TOLD)
                    .does(Asked::payeeAsks),
            ending(
                            "killed-when-asking",
                            "The notice was given up, and the banks die at each step of bank B's question",
                            "通知已被放弃，B 行查询的每一步银行都死亡一次")
                    .with(Attempted.AGE, "2s")
                    .promises("C+, V")
                    .by(Point.ASK_TOLD)
                    .does(Asked::dieAsking));

    private Asked() {}

    /** With so few attempts that they end. */
    static Scenario ending(String id, String en, String zh) {
        return Scenario.of(id, en, zh).with(Attempted.MOST, "3");
    }

    /** Returns when the attempts have ended without bank B. */
    static String giveUp(Lab lab) throws Exception {
        lab.kill(Killed.BANK_B);
        String id = lab.transfer(lab.pair()).id();
        lab.await().until(id + " to be given up", () -> lab.isIn("NEEDS_OPERATOR", id));
        lab.read();
        return id;
    }

    private static void receiverGone(Lab lab) throws Exception {
        giveUp(lab);
        lab.restart(Killed.BANK_B);
    }

    private static void payeeAsks(Lab lab) throws Exception {
        String id = giveUp(lab);
        lab.restart(Killed.BANK_B);
        HttpRequest question = HttpRequest.newBuilder(
                        lab.run().uri(Killed.BANK_B).resolve("/incoming/" + id))
                .POST(BodyPublishers.noBody())
                .build();
        String answer = HttpClient.newHttpClient()
                .send(question, BodyHandlers.ofString())
                .body();
        if (!answer.contains("\"credited\":true")) {
            throw new IllegalStateException("Bank B has asked and says " + answer);
        }
    }

    private static void dieAsking(Lab lab) throws Exception {
        giveUp(lab);
        for (Point point : List.of(Point.ASK_FOUND, Point.CREDIT_COMMITTED, Point.ASK_TELL)) {
            lab.arm(point, FaultAction.CRASH);
            lab.restartIntoCrash(Killed.BANK_B);
        }
        lab.arm(Point.ASK_TOLD, FaultAction.CRASH);
        lab.restart(Killed.BANK_B);
        lab.await().untilCrashed(Killed.BANK_A);
        lab.restart(Killed.BANK_A);
    }

    /** The answer is held until bank B has asked, if it ever does: a client must not be told "completed" before it is true. */
    private static void lie(Lab lab) throws Exception {
        try (Liar liar = new Liar(lab)) {
            OldAddress address = new OldAddress(lab, Killed.NOTIFIER, Killed.BANK_B);
            address.belongsTo(liar.server());
            lab.arm(Point.ATTEMPT_ANSWERED, FaultAction.PAUSE);
            String id = lab.transfer(lab.pair()).id();
            lab.await().untilHeld(1);
            lab.read();
            lab.await().untilStepOrPassed(Point.CREDIT_COMMITTED, id, LONG_AFTER_ASKING);
            lab.release();
            address.isRightAgain();
        }
    }
}
