package io.twobanks.common.feign;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.Test;

/** Apache's client repeats a POST by itself when the answer is 503: an attempt of which no log and no counter knows. */
class AskOnceTest {
    @Test
    void a_request_that_is_answered_with_503_is_sent_once() throws Exception {
        AtomicInteger received = new AtomicInteger();
        HttpServer bank = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bank.createContext("/", exchange -> {
            received.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        bank.start();
        HttpClientBuilder builder = HttpClientBuilder.create();
        new PartnerByFeign().askOnce().customize(builder);
        HttpPost credit = new HttpPost("http://127.0.0.1:" + bank.getAddress().getPort() + "/");
        credit.setEntity(new StringEntity("{}"));

        try (CloseableHttpClient client = builder.build()) {
            assertThat(client.<Integer>execute(credit, answer -> answer.getCode()))
                    .isEqualTo(503);
        } finally {
            bank.stop(0);
        }

        assertThat(received).hasValue(1);
    }
}
