package io.twobanks.at.scenarios;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.twobanks.at.Point;
import io.twobanks.workbench.client.ClientReply;
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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Somebody answers who is not the other bank, or asks who is not. */
final class WrongAnswers {
    private static final String DONE = "{\"done\":true}";

    /** What servers say that know nothing of the credit. */
    private static final List<String> NONSENSE =
            List.of("", "<html><body>Welcome</body></html>", "{\"done\":tr", "{}", DONE);

    static final List<Scenario> ALL = List.of(
            Scenario.of("stranger-asks", "Somebody without the banks' secret asks bank B to credit", "没有两行密钥的人请求 B 行入账")
                    .promises("C, (VL)")
                    .does(WrongAnswers::askedByStranger),
            Scenario.of(
                            "wrong-bank-answers",
                            "Bank B's address leads to bank A, which answers the request to credit",
                            "B 行的地址指向了 A 行，由 A 行回答入账请求")
                    .promises("R, V(L)")
                    .does(WrongAnswers::askWrongBank),
            Scenario.of(
                            "answered-before-done",
                            "Bank B's address belongs to a stranger, who answers 200 with nothing, HTML, half a reply, or \"done\"",
                            "B 行的地址属于一个陌生的服务器，它返回 200：空内容、HTML、截断的答复，或者“已完成”")
                    .promises("R, (VL)")
                    .does(WrongAnswers::askStranger));

    private WrongAnswers() {}

    private static void askWrongBank(Lab lab) throws Exception {
        OldAddress address = new OldAddress(lab, "bank-a", "bank-b");
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_SEND, lab.pair());
        lab.read();
        address.belongsTo("bank-a");
        lab.release();
        transfer.join();
        address.isRightAgain();
        lab.read();
    }

    private static void askStranger(Lab lab) throws Exception {
        OldAddress address = new OldAddress(lab, "bank-a", "bank-b");
        for (String answer : NONSENSE) {
            HttpServer stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            stranger.createContext("/", exchange -> answer(exchange, answer));
            stranger.start();
            try {
                address.belongsTo(stranger);
                lab.transfer(lab.pair());
                lab.read();
            } finally {
                stranger.stop(0);
            }
        }
        address.isRightAgain();
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
        lab.transfer(pair);
        HttpRequest request = HttpRequest.newBuilder(lab.run().uri("bank-b").resolve("/credits/" + UUID.randomUUID()))
                .header("Content-Type", "application/json")
                .header("TX_XID", "127.0.0.1:8091:1")
                .POST(BodyPublishers.ofString("{\"account\":\"" + pair.to() + "\",\"amount\":10.00}"))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        lab.read();
    }
}
