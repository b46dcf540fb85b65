package io.twobanks.workbench.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.workbench.client.ClientReply;
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

/** Experiments in which somebody answers who is not the other bank, or asks who is not; the point is the pattern's. */
public final class Strangers {
    private static final String DONE = "{\"done\":true}";

    /** What servers say that know nothing of the request. */
    private static final List<String> NONSENSE =
            List.of("", "<html><body>Welcome</body></html>", "{\"done\":tr", "{}", DONE);

    private Strangers() {}

    /** Bank B's address leads to bank A while a request is on its way. @param sent where it is held */
    public static void askWrongBank(FaultPoint sent, Lab lab) throws Exception {
        OldAddress address = new OldAddress(lab, "bank-a", "bank-b");
        CompletableFuture<ClientReply> transfer = lab.holdAt(sent, lab.pair());
        lab.read();
        address.belongsTo("bank-a");
        lab.release();
        transfer.join();
        address.isRightAgain();
        lab.read();
    }

    /** Bank B's address belongs to a server that answers 200 with each kind of nonsense. */
    public static void askStranger(Lab lab) throws Exception {
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

    /** Somebody without the banks' secret asks bank B to credit, as a part of some global transaction. */
    public static void askedByStranger(Lab lab) throws Exception {
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
