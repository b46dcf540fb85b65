package io.twobanks.notify.scenarios;

import io.twobanks.common.outcome.Credit;
import io.twobanks.notify.Point;
import io.twobanks.notify.guard.Signatures;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.OldAddress;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Somebody answers who is not the other bank, or sends notices who is not. */
final class WrongAnswers {
    private static final String PATH = "/notices/credit";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    static final Scenario ANSWERED = Scenario.of(
                    "answered-before-done",
                    "Bank B's address belongs to a stranger, who answers with nothing, HTML, half an answer, a perfect one without a"
                            + " signature, a redirect, and one that is cut off",
                    "B 行的地址属于一个陌生的服务器：它返回空内容、HTML、半个答复、没有签名的完美答复、重定向，以及中途断开的答复")
            .with(Attempted.AGE, "1h")
            .promises("C+, V")
            .does(WrongAnswers::askStranger);

    static final Scenario SENT = Scenario.of(
                    "stranger-sends",
                    "Bank B is sent a notice without a signature, with a wrong one, and with one that is an hour old",
                    "有人给 B 行送来没有签名的、签名错误的和签名已过一小时的通知")
            .promises("C+, V")
            .does(WrongAnswers::sendInvented);

    static final List<Scenario> ALL = List.of(
            ANSWERED,
            SENT,
            Scenario.of(
                            "stranger-sends/again",
                            "Somebody has overheard a notice and sends it to bank B twice: the first is as good as the notifier's, the"
                                    + " second is refused",
                            "有人截获了一条通知并两次发给 B 行：第一次与通知器发的一样有效，第二次被拒绝")
                    .promises("C+, V")
                    .does(WrongAnswers::sendOverheard),
            Scenario.of(
                            "wrong-bank-answers",
                            "Bank B's address leads to bank A, which is brought its own notice",
                            "B 行的地址指向了 A 行，A 行收到了它自己的通知")
                    .promises("C+, V")
                    .does(WrongAnswers::askWrongBank));

    private WrongAnswers() {}

    private static void askStranger(Lab lab) throws Exception {
        Pair pair = lab.pair();
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        try (Stranger stranger = new Stranger(request.transferId(), pair.to())) {
            OldAddress address = new OldAddress(lab, Killed.NOTIFIER, Killed.BANK_B);
            address.belongsTo(stranger.server());
            CompletableFuture<ClientReply> transfer = lab.send(request);
            transfer.join();
            lab.await()
                    .until(
                            "the stranger has said everything, or was believed",
                            () -> stranger.hasSaidEverything() || lab.isIn("COMPLETED", request.transferId()));
            lab.read();
            address.isRightAgain();
        }
    }

    private static void sendInvented(Lab lab) throws Exception {
        Pair pair = lab.pair();
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.ATTEMPT_SEND, pair);
        String invented = invented(pair);
        String purpose = Signatures.request('B', PATH);
        String ofAnotherText = Liar.signatures(lab, Duration.ZERO).sign(purpose, "another text");
        String old = Liar.signatures(lab, Duration.ofHours(-1)).sign(purpose, invented);
        String ofUnknownKey = ofAnotherText.replace("k1", "k2");
        for (String wrong : List.of("", "k1", ofAnotherText, old, ofUnknownKey)) {
            send(invented, wrong, lab);
        }
        lab.read();
        lab.release();
        transfer.join();
    }

    private static String invented(Pair pair) {
        return new Credit(UUID.randomUUID().toString(), pair.from(), pair.to(), new BigDecimal("10.00"), Instant.now())
                .json();
    }

    private static int send(String body, String signature, Lab lab) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        lab.run().uri(Killed.BANK_B).resolve(PATH))
                .header("Content-Type", "application/json")
                .header(Signatures.HEADER, signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static void sendOverheard(Lab lab) throws Exception {
        Pair pair = lab.pair();
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        try (Stranger stranger = new Stranger(request.transferId(), pair.to())) {
            OldAddress address = new OldAddress(lab, Killed.NOTIFIER, Killed.BANK_B);
            address.belongsTo(stranger.server());
            lab.send(request).join();
            lab.await().until("the stranger has overheard the notice", () -> stranger.heard() != null);
            Stranger.Request overheard = stranger.heard();
            require(OK, send(overheard.body(), overheard.signature(), lab));
            require(UNAUTHORIZED, send(overheard.body(), overheard.signature(), lab));
            lab.read();
            address.isRightAgain();
        }
    }

    private static void require(int expected, int status) {
        if (status != expected) {
            throw new IllegalStateException("Bank B answered " + status + " and not " + expected);
        }
    }

    private static void askWrongBank(Lab lab) throws Exception {
        OldAddress address = new OldAddress(lab, Killed.NOTIFIER, Killed.BANK_B);
        address.belongsTo(Killed.BANK_A);
        String id = lab.transfer(lab.pair()).id();
        Attempted.awaitSent(3, id, lab);
        lab.read();
        address.isRightAgain();
    }
}
