package io.twobanks.compensation.scenarios;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.compensation.Point;
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

/** Somebody answers who is not the other bank, or asks who is not. */
final class WrongAnswers {
    private static final String DONE = "{\"done\":true}";

    /** What servers say that know nothing of the step. */
    private static final List<String> NONSENSE =
            List.of("", "<html><body>Welcome</body></html>", "{\"done\":tr", "{}", DONE);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "wrong-bank-answers/credit",
                            "Bank B commits the credit, its reply is lost, and its address leads to bank A, which answers",
                            "B 行提交了入账但答复丢失，而 B 行的地址指向了 A 行，由 A 行作答")
                    .promises("C+, (V)")
                    .does(WrongAnswers::askWrongBank),
            Scenario.of(
                            "wrong-bank-answers/take-back",
                            "The same, and bank A wants to take the credit back",
                            "同样的情形，而 A 行要撤回入账")
                    .with("compensation.saga.action-attempts", "1")
                    .promises("R+, V")
                    .does(WrongAnswers::takeBackFromWrongBank),
            Scenario.of(
                            "answered-before-done",
                            "Bank B's address belongs to a stranger, who answers 200 with nothing, HTML, half a reply, or \"done\"",
                            "B 行的地址属于一个陌生的服务器，它返回 200：空内容、HTML、截断的答复，或者“已完成”")
                    .promises("C+, V")
                    .does(WrongAnswers::askStranger),
            Scenario.of(
                            "stranger-asks",
                            "Somebody without the banks' secret asks bank B to credit and to take back",
                            "没有两行密钥的人请求 B 行入账和撤回")
                    .promises("C, (V)")
                    .does(WrongAnswers::askedByStranger));

    private WrongAnswers() {}

    private static void askWrongBank(Lab lab) throws Exception {
        loseReplyAndAddress(3, Point.CREDIT_SEND, lab);
    }

    private static void takeBackFromWrongBank(Lab lab) throws Exception {
        loseReplyAndAddress(2, Point.TAKE_BACK_SEND, lab);
    }

    /** When the address changes hands, the connection breaks on which the reply would come. */
    private static void loseReplyAndAddress(int asked, Point point, Lab lab) throws Exception {
        OldAddress address = new OldAddress(lab, "bank-a", "bank-b");
        Request request = request(lab.pair());
        lab.arm(Point.CREDIT_COMMITTED, FaultAction.PAUSE);
        CompletableFuture<ClientReply> transfer = lab.send(request);
        lab.await().untilHeld(1);
        address.belongsTo("bank-a");
        lab.release();
        awaitSent(asked, point, request, lab);
        lab.read();
        address.isRightAgain();
        transfer.join();
    }

    private static void askStranger(Lab lab) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext(
                "/", exchange -> answer(exchange, NONSENSE.get(asked.getAndIncrement() % NONSENSE.size())));
        stranger.start();
        try {
            OldAddress address = new OldAddress(lab, "bank-a", "bank-b");
            address.belongsTo(stranger);
            Request request = request(lab.pair());
            CompletableFuture<ClientReply> transfer = lab.send(request);
            lab.await()
                    .until(
                            "the stranger has said everything",
                            () -> asked.get() >= NONSENSE.size() || ended(request, lab));
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

    private static void askedByStranger(Lab lab) throws Exception {
        Pair pair = lab.pair();
        String paid = lab.transfer(pair).id();
        ask("/steps/" + UUID.randomUUID() + "/credit", pair, lab);
        ask("/steps/" + paid + "/take-back", pair, lab);
        lab.read();
    }

    private static void ask(String path, Pair pair, Lab lab) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(lab.run().uri("bank-b").resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"account\":\"" + pair.to() + "\",\"amount\":10.00,\"orderedAt\":\"" + Instant.now() + "\"}"))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }

    private static Request request(Pair pair) {
        return Request.of(pair.from(), pair.to(), "10.00");
    }

    /** Until bank A has asked so often, or has believed what it was told. */
    private static void awaitSent(int times, FaultPoint point, Request request, Lab lab) {
        lab.await()
                .until(
                        times + " times " + point.id(),
                        () -> lab.run().timeline().stream()
                                                .filter(line -> point.id().equals(line.point())
                                                        && request.transferId().equals(line.transfer()))
                                                .count()
                                        >= times
                                || ended(request, lab));
    }

    private static boolean ended(Request request, Lab lab) {
        return lab.isIn("REVERSED", request.transferId()) || lab.isIn("COMPLETED", request.transferId());
    }
}
