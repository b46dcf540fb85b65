package io.twobanks.xa.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium without a screen, over its own DevTools protocol: a library for it would bring a driver program that must fit the
 * browser of the machine, or a browser of its own.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final DevTools page;

    private Chromium(Process process, DevTools page) {
        this.process = process;
        this.page = page;
    }

    /** The program of this machine, if there is one. */
    static Optional<Path> installed() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param folder an empty one, for all that it writes */
    static Chromium start(Path program, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        Path port = folder.resolve("profile/DevToolsActivePort");
        Awaitility.await("Chromium says its port")
                .atMost(BOUND)
                .until(() -> Files.exists(port) && Files.readAllLines(port).size() > 1);
        DevTools page = DevTools.connect(address(Files.readAllLines(port).get(0)));
        for (String domain : List.of("Page", "Runtime", "Log")) {
            page.call(domain + ".enable", Map.of());
        }
        return new Chromium(process, page);
    }

    private static URI address(String port) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        String tabs =
                HttpClient.newHttpClient().send(list, BodyHandlers.ofString()).body();
        for (JsonNode tab : JSON.readTree(tabs)) {
            if (tab.path("type").asString().equals("page")) {
                return URI.create(tab.path("webSocketDebuggerUrl").asString());
            }
        }
        throw new AssertionError("Chromium has no page: " + tabs);
    }

    void go(String address) {
        page.call("Page.navigate", Map.of("url", address));
    }

    void reload() {
        page.call("Page.reload", Map.of());
    }

    /** The size of the window; below 600 it is a telephone. */
    void size(int width, int height) {
        page.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void scheme(String lightOrDark) {
        Map<String, String> wanted = Map.of("name", "prefers-color-scheme", "value", lightOrDark);
        page.call("Emulation.setEmulatedMedia", Map.of("features", List.of(wanted)));
    }

    /** What an expression of the page comes to, as text. */
    String ask(String expression) {
        JsonNode answer =
                page.call("Runtime.evaluate", Map.of("expression", "String(" + expression + ")", "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value").asString();
    }

    /** What stands in an element; empty when there is none. */
    String text(String selector) {
        return ask("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''");
    }

    void await(String what, String expression) {
        try {
            Awaitility.await(what)
                    .atMost(BOUND)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> ask(expression).equals("true"));
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(what + "; but the page says:\n" + text("body"), late);
        }
    }

    void awaitText(String selector, String part) {
        await(
                "'" + part + "' in " + selector,
                "(document.querySelector(" + quoted(selector) + ")?.innerText ?? '').includes(" + quoted(part) + ")");
    }

    /** As a finger does: what lies over the element is pressed in its place. */
    void press(String selector) {
        String element = "document.querySelector(" + quoted(selector) + ")";
        await(selector + " can be pressed", element + " !== null && !" + element + ".disabled");
        String middle = ask(
                "(() => { const e = " + element + "; e.scrollIntoView({block: 'center'});"
                        + " const b = e.getBoundingClientRect(); return (b.left + b.width / 2) + ',' + (b.top + b.height / 2) })()");
        for (String event : List.of("mousePressed", "mouseReleased")) {
            String[] at = middle.split(",");
            page.call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            event,
                            "x",
                            Double.valueOf(at[0]),
                            "y",
                            Double.valueOf(at[1]),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    void key(String name, int code) {
        for (String event : List.of("keyDown", "keyUp")) {
            page.call(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type", event,
                            "key", name,
                            "code", name,
                            "windowsVirtualKeyCode", code,
                            "text", name.equals("Enter") ? "\r" : ""));
        }
    }

    /** The whole page, as long as it is. */
    void picture(Path file) throws IOException {
        JsonNode picture = page.call("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(picture.path("data").asString()));
    }

    /** Complaints that were meant to be made. */
    void forget() {
        page.complaints().clear();
    }

    /** What the browser has complained about: errors of scripts, refused files, broken policies. */
    List<String> complaints() {
        return new ArrayList<>(page.complaints());
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    @Override
    public void close() {
        page.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
