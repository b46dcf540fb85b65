package io.twobanks.notify.scenarios;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.notify.guard.Signatures;
import io.twobanks.workbench.scenario.Lab;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** A server that has bank B's key, answers each notice that it was credited, and does nothing. */
final class Liar implements AutoCloseable {
    private final HttpServer server;
    private final Signatures signatures;

    Liar(Lab lab) throws IOException {
        this.signatures = signatures(lab, Duration.ZERO);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Signatures as the banks of this run make them. @param off how wrong the clock is */
    static Signatures signatures(Lab lab, Duration off) throws IOException {
        String secret = Files.readString(lab.home().data().resolve("peer.secret"));
        return new Signatures("k1", Map.of("k1", secret), Duration.ofDays(1), Clock.offset(Clock.systemUTC(), off));
    }

    HttpServer server() {
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Credit notice = Credit.read(body);
        String said = new CreditReply(notice.transferId(), notice.toAccount(), notice.amount(), true, null).json();
        String asked = exchange.getRequestHeaders().getFirst(Signatures.HEADER);
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add(Signatures.HEADER, signatures.sign(Signatures.answer(asked), said));
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
