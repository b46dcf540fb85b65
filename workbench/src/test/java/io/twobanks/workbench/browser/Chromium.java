package io.twobanks.workbench.browser;

import io.twobanks.workbench.docs.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium without a screen, steered as its own developer tools do it: real keys, a window of any size, both colour schemes. */
public final class Chromium implements AutoCloseable {
    private static final Duration BOUND = Duration.ofMinutes(3);
    private static final int HEIGHT = 900;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final DevTools tools;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** @param folder for what it writes down about itself */
    public static Chromium start(Browser installed, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        installed.program().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path told = folder.resolve("DevToolsActivePort");
        Awaitility.await("the browser listens").atMost(BOUND).until(() -> Files.exists(told) && Files.size(told) > 0);
        return new Chromium(process, DevTools.at(page(Files.readAllLines(told).get(0))));
    }

    /** The address at which the only page is steered. */
    private static URI page(String port) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        String pages = HttpClient.newHttpClient()
                .send(list, HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonNode one : JSON.readTree(pages)) {
            if (one.path("type").asString("").equals("page")) {
                return URI.create(one.path("webSocketDebuggerUrl").asString());
            }
        }
        throw new AssertionError("The browser has no page: " + pages);
    }

    /** Opens an address in a window of this width and returns when it is loaded. */
    public void open(URI address, int width, boolean dark) {
        tools.tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        tools.tell("Emulation.setEmulatedMedia", Map.of("features", new Object[] {
            Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light")
        }));
        tools.tell("Page.navigate", Map.of("url", "about:blank")); // So that another fragment is another page.
        tools.tell("Page.navigate", Map.of("url", address.toString()));
        run(
                "new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))");
    }

    /**
     * What an expression in the page comes to; a promise is waited for.
     *
     * @throws AssertionError when it throws
     */
    public JsonNode run(String expression) {
        JsonNode answer = tools.tell(
                "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** As a person presses it: whatever the browser does by itself happens, too. */
    public void press(Key key) {
        tools.tell("Input.dispatchKeyEvent", key.event("keyDown"));
        tools.tell("Input.dispatchKeyEvent", key.event("keyUp"));
    }

    /** What is seen of the page, as PNG. */
    public byte[] picture() {
        return Base64.getDecoder()
                .decode(tools.tell("Page.captureScreenshot", Map.of("format", "png"))
                        .path("data")
                        .asString());
    }

    @Override
    public void close() {
        tools.close();
        process.destroy();
        try {
            if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
