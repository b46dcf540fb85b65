package io.twobanks.outbox.scenarios;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.outbox.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.OldAddress;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody answers who is not the other bank, or sends messages who is not; and a message comes several times at once. */
final class WrongAnswers {
    private static final int FORBIDDEN = 403;

    /** What servers say that know nothing of the message. */
    private static final List<String> NONSENSE = List.of(
            "",
            "<html><body>Welcome</body></html>",
            "{\"kind\":\"CRE",
            "{}",
            "{\"kind\":\"CREDIT\",\"transferId\":\"%s\"}");

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "wrong-bank-answers",
                            "Bank B's address leads to bank A, which is brought its own message",
                            "B 行的地址指向了 A 行，A 行收到了它自己的消息")
                    .promises("C+, V")
                    .does(WrongAnswers::askWrongBank),
            Scenario.of(
                            "answered-before-done",
                            "Bank B's address belongs to a stranger, who answers 200 with nothing, HTML, half an acknowledgement, or"
                                    + " a perfect one",
                            "B 行的地址属于一个陌生的服务器，它返回 200：空内容、HTML、截断的确认，或者一份完美的确认")
                    .promises("C+, V")
                    .does(WrongAnswers::askStranger),
            Scenario.of(
                            "stranger-sends",
                            "Somebody without the banks' secret brings bank B a credit, and bank A an outcome",
                            "没有两行密钥的人给 B 行送来入账消息，给 A 行送来结果消息")
                    .promises("C+, V")
                    .does(WrongAnswers::sendInvented),
            Scenario.of(
                            "three-notices-at-once",
                            "The same message is with bank B three times at the same moment",
                            "同一条消息同时有三份在 B 行")
                    .with("outbox.relay.lease", "1s")
                    .promises("C+, V(L)")
                    .does(WrongAnswers::threeAtOnce));

    private WrongAnswers() {}

    private static void askWrongBank(Lab lab) throws Exception {
        OldAddress address = new OldAddress(lab, "bank-a", "bank-b");
        address.belongsTo("bank-a");
        Request request = request(lab.pair());
        CompletableFuture<ClientReply> transfer = lab.send(request);
        awaitSent(3, request, lab);
        lab.read();
        address.isRightAgain();
        transfer.join();
    }

    private static void askStranger(Lab lab) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Request request = request(lab.pair());
        HttpServer stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext(
                "/",
                exchange -> answer(
                        exchange,
                        NONSENSE.get(asked.getAndIncrement() % NONSENSE.size()).formatted(request.transferId())));
        stranger.start();
        try {
            OldAddress address = new OldAddress(lab, "bank-a", "bank-b");
            address.belongsTo(stranger);
            CompletableFuture<ClientReply> transfer = lab.send(request);
            lab.await().until("the stranger has said everything", () -> asked.get() >= NONSENSE.size());
            lab.read();
            address.isRightAgain();
            transfer.join();
        } finally {
            stranger.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", body.startsWith("<") ? "text/html" : "application/json");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void sendInvented(Lab lab) throws Exception {
        Pair pair = lab.pair();
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_CLAIMED, pair);
        String id = transfer.join().id();
        String about = "\"toAccount\":\"" + pair.to() + "\",\"amount\":10.00";
        bring(
                "bank-b",
                "credit",
                "{\"transferId\":\"%s\",\"fromAccount\":\"%s\",%s,\"orderedAt\":\"%s\"}"
                        .formatted(UUID.randomUUID(), pair.from(), about, Instant.now()),
                lab);
        bring(
                "bank-a",
                "outcome",
                "{\"transferId\":\"%s\",%s,\"credited\":false,\"reason\":\"closed-account: No.\"}".formatted(id, about),
                lab);
        lab.read();
        lab.release();
    }

    private static void bring(String bank, String kind, String body, Lab lab) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(lab.run().uri(bank).resolve("/messages/" + kind))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
        if (status != FORBIDDEN) {
            throw new IllegalStateException(bank + " answered " + status + " to a stranger");
        }
    }

    /** The first is held in its transaction; two more attempts come meanwhile and wait for the row. */
    private static void threeAtOnce(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_UNCOMMITTED, FaultAction.PAUSE);
        Request request = request(lab.pair());
        CompletableFuture<ClientReply> transfer = lab.send(request);
        lab.await().untilHeld(1);
        awaitSent(3, request, lab);
        lab.read();
        lab.release();
        transfer.join();
    }

    private static Request request(Pair pair) {
        return Request.of(pair.from(), pair.to(), "10.00");
    }

    /** Until bank A has sent so often. */
    private static void awaitSent(int times, Request request, Lab lab) {
        lab.await()
                .until(
                        times + " attempts",
                        () -> lab.run().timeline().stream()
                                        .filter(line -> Point.CREDIT_SEND.id().equals(line.point())
                                                && request.transferId().equals(line.transfer()))
                                        .count()
                                >= times);
    }
}
