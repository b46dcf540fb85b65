package io.twobanks.common.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.transfer.HttpBank;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door of a real server: who is let in, who is kept waiting, and what everybody else is told. */
@SpringBootTest(
        classes = HttpBank.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "bank.door.own-hosts=bank.example",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
class FrontDoorTest {
    /** More than the server has threads. */
    private static final int MANY = 250;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "evil.example"})
    void manyWhoSendHalfABodyKeepNobodyOutAndAreToldSoInTheEnd(String host) throws IOException {
        List<RawClient> halves = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            RawClient half = new RawClient(port);
            half.send("POST /transfers HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\n\r\n{");
            halves.add(half);
        }

        long asked = System.nanoTime();
        assertThat(pay()).startsWith("HTTP/1.1 200").contains("COMPLETED");
        assertThat(System.nanoTime() - asked).as("nanoseconds").isLessThan(3_000_000_000L);

        for (RawClient half : halves) {
            assertProblem(half.answer(), 408, "body-too-late").contains("\"moved\":\"nothing\"");
            half.close();
        }
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        assertProblem(
                        RawClient.ask(port, "GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                        404,
                        "not-found")
                .contains("There is nothing at /nowhere.");
    }

    private String pay() {
        String body = "{\"transferId\":\"%s\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":1}"
                .formatted(UUID.randomUUID());
        return post("/transfers", "", body);
    }

    private String post(String path, String header, String body) {
        return RawClient.ask(
                port,
                "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n" + header
                        + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    @Test
    void aBodyThatComesInPiecesIsTakenAsAWhole() throws IOException {
        String body = "{\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":1}";
        try (RawClient client = new RawClient(port)) {
            client.send("POST /transfers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (char piece : body.toCharArray()) {
                client.send("1\r\n" + piece + "\r\n");
            }
            client.send("0\r\n\r\n");
            assertThat(client.answer()).startsWith("HTTP/1.1 200").contains("COMPLETED");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {AwaitBody.LARGEST + 1, 10_000_000})
    void aBodyThatIsTooLargeIs413(int length) {
        assertProblem(post("/transfers", "", " ".repeat(length)), 413, "body-too-large")
                .contains("\"moved\":\"nothing\"");
    }

    @Test
    void aBodyThatIsAnnouncedAsHugeIsNotWaitedFor() {
        assertProblem(
                RawClient.ask(
                        port, "POST /transfers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999999\r\n\r\n{"),
                413,
                "body-too-large");
    }

    @Test
    void aBodyOfTheLargestSizeIsRead() {
        assertProblem(post("/transfers", "", " ".repeat(AwaitBody.LARGEST)), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET /accounts HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /[x] HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /accounts HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /accounts HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n\r\n",
                "POST /transfers HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
                "TRACE /accounts HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "PROPFIND /accounts HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /error HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /error HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /accounts%2fA-1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /accounts HTTP/1.1\r\nHost: localhost\r\nAccept: application/xml\r\n\r\n",
                "GET /accounts/A-1/../../..// HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void anOddRequestIsToldSoInAProblemDocument(String request) {
        String asked = request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        assertThat(RawClient.ask(port, asked))
                .matches("(?s)HTTP/1.1 (4|505).*")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"whatToDo\":")
                .doesNotContainIgnoringCase("<html");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8081, , 200",
        "127.0.0.1, , 200",
        "[::1]:8081, , 200",
        "BANK.example, , 200",
        "localhost:8081, http://localhost:8081, 200",
        "bank.example, https://bank.example, 200",
        "evil.example:8081, , 403",
        "localhost.evil.example, , 403",
        "evil.example:8081, http://evil.example:8081, 403",
        "localhost:8081, http://evil.example, 403",
        "localhost:8081, http://localhost:3000, 403",
        "localhost:8081, null, 403",
        "localhost:8081, localhost:8081, 403"
    })
    void onlyItsOwnNamesAreAnsweredAndNoPageOfAnotherSite(String host, String origin, int status) {
        String from = origin == null ? "" : "Origin: " + origin + "\r\n";
        for (String request : List.of("GET /accounts", "GET /desk", "POST /desk/reconcile", "POST /desk/t-1/retry")) {
            String answer = RawClient.ask(
                    port, request + " HTTP/1.1\r\nHost: " + host + "\r\n" + from + "Connection: close\r\n\r\n");
            if (status == 403) {
                assertProblem(answer, 403, "foreign-").contains("\"moved\":\"nothing\"");
            } else {
                assertThat(answer)
                        .doesNotContain("foreign-")
                        .startsWith(request.startsWith("GET") ? "HTTP/1.1 200" : "HTTP/1.1 404");
            }
        }
    }

    @Test
    void aPersonWhoOpensTheAddressFindsAPageInTwoLanguages() {
        assertThat(RawClient.ask(port, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Content-Type: text/html;charset=UTF-8")
                .contains("This is a bank", "这是一家银行", "href=\"/accounts\"");
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertProblem(String answer, int status, String type) {
        return assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("urn:two-banks:problem:" + type, "\"status\":" + status, "\"whatToDo\":");
    }
}
