package io.twobanks.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import feign.FeignException;
import feign.Request;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import feign.Response;
import feign.RetryableException;
import feign.codec.DecodeException;
import io.twobanks.common.feign.FeignWords;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTimeoutException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.remoting.exception.RemotingConnectException;
import org.apache.rocketmq.remoting.exception.RemotingTimeoutException;
import org.apache.seata.rm.datasource.exec.LockWaitTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.messaging.MessagingException;
import org.springframework.web.client.ResourceAccessException;

/** A person at a desk reads what has happened, and no name of a class. */
class PlainWordsTest {
    private static final String LATE = "No answer came in time.";
    private static final String NOBODY = "Nobody could be reached at the address.";
    private static final String BROKEN = "The connection broke off before the answer was complete.";
    private static final Request REQUEST =
            Request.create(HttpMethod.POST, "http://bank-b/messages/credit", Map.of(), null, new RequestTemplate());

    static Stream<Arguments> failures() {
        return Stream.concat(noAnswers(), answers());
    }

    private static Stream<Arguments> noAnswers() {
        return Stream.of(
                Arguments.of(new SocketTimeoutException("Read timed out"), LATE),
                Arguments.of(retryable(new SocketTimeoutException("Read timed out")), LATE),
                Arguments.of(overHttp(new HttpTimeoutException("request timed out")), LATE),
                Arguments.of(overHttp(new HttpConnectTimeoutException("HTTP connect timed out")), NOBODY),
                Arguments.of(retryable(new ConnectException("Connection refused")), NOBODY),
                Arguments.of(retryable(new UnknownHostException("bank-b")), NOBODY),
                Arguments.of(retryable(new SocketException("Connection reset")), BROKEN),
                Arguments.of(overHttp(new EOFException()), BROKEN),
                Arguments.of(ofBroker(new RemotingTimeoutException("127.0.0.1:10911", 2000)), LATE),
                Arguments.of(ofBroker(new RemotingConnectException("127.0.0.1:10911")), NOBODY),
                Arguments.of(
                        new MessagingException("failed", new MQClientException(1, "No route info of this topic")),
                        "The broker did not take it."),
                Arguments.of(
                        new DataAccessResourceFailureException("no", new ConnectException("Connection refused")),
                        "This bank's own database did not do its part."),
                Arguments.of(
                        new CannotAcquireLockException("no", new SQLTimeoutException("Lock wait timeout exceeded")),
                        "Another transaction holds the lock of a row that this one needs."),
                Arguments.of(
                        new UncategorizedSQLException(
                                "no", null, new LockWaitTimeoutException(new IOException("Global lock wait timeout"))),
                        "Another transaction holds the lock of a row that this one needs."),
                Arguments.of(new NullPointerException("row"), PlainWords.UNEXPECTED));
    }

    private static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(answered(503), "HTTP 503 was answered."),
                Arguments.of(answered(302), "HTTP 302 was answered."),
                Arguments.of(
                        answered(503, "Load balancer does not contain an instance for the service bank-b"),
                        "No address of the other bank is registered, so nothing was sent."),
                Arguments.of(
                        new DecodeException(200, "Error while extracting", REQUEST),
                        "What was answered cannot be read."),
                Arguments.of(
                        new RuntimeException(new NoAnswer("What was answered is no acknowledgement of this message.")),
                        "What was answered is no acknowledgement of this message."),
                Arguments.of(new Refused(Refusal.INVALID_REQUEST, "The body is empty."), "The body is empty."));
    }

    private static RuntimeException retryable(IOException cause) {
        return new RetryableException(-1, cause.getMessage(), HttpMethod.POST, cause, (Long) null, REQUEST);
    }

    private static RuntimeException overHttp(IOException cause) {
        return new ResourceAccessException("I/O error on POST request", cause);
    }

    private static RuntimeException ofBroker(Exception cause) {
        return new MessagingException("failed", new MQClientException("Send [1] times, still failed", cause));
    }

    private static FeignException answered(int status) {
        return answered(status, "<html>");
    }

    private static FeignException answered(int status, String body) {
        return FeignException.errorStatus(
                "PeerBank#deliver",
                Response.builder()
                        .status(status)
                        .request(REQUEST)
                        .body(body, StandardCharsets.UTF_8)
                        .build());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("failures")
    void says_what_has_happened(Throwable failed, String sentence) {
        assertThat(FeignWords.of(failed)).isEqualTo(sentence);
    }

    @Test
    void never_shows_a_name_of_a_class() {
        assertThat(failures().map(failure -> FeignWords.of((Throwable) failure.get()[0])))
                .noneMatch(words -> words.matches(".*(Exception|Error|java\\.|[a-z][A-Z]).*"));
    }
}
