package io.twobanks.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.twobanks.workbench.launch.PatternRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may give orders to the workbench. The run behind it is none: only an order to stop is given here. */
class WorkbenchApiTest {
    private static final String TOKEN = RunFile.TOKEN_HEADER + ": secret\r\n";

    @TempDir
    private static Path folder;

    private static final CountDownLatch STOP_ASKED = new CountDownLatch(1);
    private static WorkbenchApi workbench;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        workbench =
                WorkbenchApi.start(mock(PatternRun.class), port, "secret", folder.resolve("workbench.log"), STOP_ASKED);
    }

    @AfterAll
    static void end() {
        workbench.close();
    }

    @Test
    void a_person_who_opens_the_address_finds_a_page_in_two_languages() throws IOException {
        assertThat(ask("GET /", "Host: localhost\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("text/html", "This is the workbench", "这里是工作台");
    }

    @Test
    void who_shows_no_token_is_told_so() throws IOException {
        assertThat(ask("POST /api/stop", "Host: localhost\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json", "urn:two-banks:problem:no-token", "\"whatToDo\":");
        assertThat(STOP_ASKED.getCount()).as("not asked to stop").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example\r\n",
                "Host: localhost\r\nOrigin: http://evil.example\r\n",
                "Host: localhost\r\nOrigin: null\r\n"
            })
    void another_name_or_a_page_of_another_site_is_refused_even_with_the_token(String headers) throws IOException {
        assertThat(ask("POST /api/stop", headers + TOKEN))
                .startsWith("HTTP/1.1 403")
                .contains("problem:foreign-");
        assertThat(ask("GET /", headers)).startsWith("HTTP/1.1 403");
        assertThat(STOP_ASKED.getCount()).as("not asked to stop").isEqualTo(1);
    }

    private static String ask(String line, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(15_000);
            String request = line + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
