package io.twobanks.notify.peer;

import io.twobanks.notify.guard.BelieveAnswer;
import io.twobanks.notify.guard.Signatures;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.StreamUtils;
import org.springframework.web.client.RestClient;

/**
 * Calls to the other bank over HTTP: each is signed and sent once, and what comes back is believed as far as {@link BelieveAnswer}
 * does. The JDK's own client sends a POST once; its predecessor, {@code HttpURLConnection}, sends it again by itself.
 */
public final class SignedCalls implements PeerBank {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(2);

    private final char bank;
    private final List<String> addresses;
    private final BelieveAnswer believe;
    private final RestClient http;
    private final AtomicInteger turn = new AtomicInteger();

    /**
     * @param bank its letter
     * @param addresses where its instances are; they are asked in turn
     */
    public SignedCalls(char bank, List<String> addresses, BelieveAnswer believe) {
        this.bank = bank;
        this.addresses = List.copyOf(addresses);
        this.believe = believe;
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(Redirect.NEVER) // A redirect is no answer of the other bank.
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(READ);
        this.http = RestClient.builder().requestFactory(factory).build();
    }

    @Override
    public String ask(String path, String body, UnaryOperator<String> careless) {
        String address = addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
        String signature = believe.sign(bank, path, body);
        return http.post()
                .uri(address + path)
                .contentType(MediaType.APPLICATION_JSON)
                .header(Signatures.HEADER, signature)
                .body(body)
                .exchange((request, answer) -> believe.require(
                        signature,
                        answer.getStatusCode().value(),
                        StreamUtils.copyToString(answer.getBody(), StandardCharsets.UTF_8),
                        answer.getHeaders().getFirst(Signatures.HEADER),
                        careless));
    }
}
