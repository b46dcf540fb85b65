package io.twobanks.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.launch.PatternRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        workbench = WorkbenchApi.start(mock(PatternRun.class), port, "secret", Home.of(folder), STOP_ASKED);
    }

    @AfterAll
    static void end() {
        workbench.close();
    }

    @Test
    void the_page_and_each_of_its_files_is_there_for_all_and_runs_nothing_of_others() throws IOException {
        for (String file : PageFiles.ALL) {
            assertThat(ask("GET " + file, "Host: localhost\r\n"))
                    .as(file)
                    .startsWith("HTTP/1.1 200")
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "nosniff")
                    .doesNotContain("unsafe-", "secret");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/run",
                "GET /api/events",
                "GET /api/console",
                "GET /api/tables/0",
                "GET /api/scenarios",
                "POST /api/scenarios",
                "POST /api/scenarios/stop",
                "GET /api/lockstep",
                "GET /api/lockstep/scenarios?of=xa,3pc",
                "POST /api/lockstep",
                "POST /api/lockstep/stop",
                "GET /api/results",
                "GET /api/documents/en/xa",
                "GET /compare.html",
                "GET /api/desk",
                "GET /api/timeline",
                "POST /api/codes",
                "POST /api/faults",
                "POST /api/processes",
                "POST /api/transfers",
                "PUT /api/session",
                "GET /api/session",
                "GET /none",
                "POST /",
                "GET /../api/run",
                "GET //api/run",
                "GET /console.css/../api/run",
                "GET /%61pi/run",
                "GET /api/run;.css",
                "GET /main.js%2f..%2fapi/run"
            })
    void everything_else_is_for_who_shows_the_token(String request) throws IOException {
        assertThat(ask(request, "Host: localhost\r\n")).matches("(?s)HTTP/1.1 40[034] .*");
        assertThat(ask(request, "Host: localhost\r\nX-Two-Banks-Token: guess\r\n"))
                .matches("(?s)HTTP/1.1 40[034] .*");
        assertThat(ask(request, "Host: localhost\r\nCookie: X-Two-Banks-Token=secret\r\n"))
                .matches("(?s)HTTP/1.1 40[034] .*");
    }

    @Test
    void a_browser_is_let_in_with_the_address_that_was_printed_once() throws IOException {
        String address = workbench.consoleAddress();
        assertThat(address).startsWith("http://127.0.0.1:" + port + "/#open=");
        String code = address.substring(address.indexOf('=') + 1);

        String opened = post("/api/session", "{\"code\":\"" + code + "\"}", "");
        Matcher key = Pattern.compile("\"key\":\"([^\"]+)\"").matcher(opened);

        assertThat(key.find()).as(opened).isTrue();
        assertThat(post("/api/codes", "{}", "X-Two-Banks-Token: " + key.group(1) + "\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\"code\":");
        assertThat(post("/api/session", "{\"code\":\"" + code + "\"}", ""))
                .startsWith("HTTP/1.1 409")
                .contains("./twobanks console");
        assertThat(Files.readString(folder.resolve("logs/workbench.log"))).doesNotContain(code, key.group(1), "secret");
    }

    /** A form of another site can send no JSON, and a page of another site is refused before. */
    @Test
    void a_form_cannot_use_a_code_up() throws IOException {
        String code = workbench.consoleAddress().replaceFirst(".*=", "");

        assertThat(ask(
                        "POST /api/session",
                        "Host: localhost\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n",
                        "{}"))
                .startsWith("HTTP/1.1 415");
        assertThat(post("/api/session", "{\"code\":\"" + code + "\"}", "Origin: http://evil.example\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(post("/api/session", "{\"code\":\"" + code + "\"}", "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void the_page_is_answered_in_the_language_that_it_shows() throws IOException {
        assertThat(post("/api/session", "{}", "Accept-Language: zh\r\n")).contains("这个地址已经打开过");
        assertThat(post("/api/session", "{}", "Accept-Language: en\r\n")).contains("was opened before");
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

    private static String post(String path, String json, String headers) throws IOException {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return ask(
                "POST " + path,
                "Host: localhost\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n" + headers,
                json);
    }

    private static String ask(String line, String headers) throws IOException {
        return ask(line, headers, "");
    }

    private static String ask(String line, String headers, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(15_000);
            String request = line + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
