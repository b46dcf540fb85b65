package io.twobanks.workbench.browser;

import io.twobanks.infra.Await;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium without a screen, steered as its own developer tools do it: a window of any size, both colour schemes, real keys and
 * clicks. A library for it would bring a driver program that must fit the machine's browser, or a browser of its own.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int HEIGHT = 900;
    private static final int NARROWEST_DESK = 600;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ChromiumProcess process;
    private final DevTools tools;

    private Chromium(ChromiumProcess process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** The program of this machine, if there is one. */
    public static Optional<Path> installed() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param folder an empty one, for all that it writes */
    public static Chromium start(Path program, Path folder) throws IOException, InterruptedException {
        ChromiumProcess process = new ChromiumProcess(program, folder);
        DevTools tools = DevTools.connect(process.page());
        for (String domain : List.of("Page", "Runtime", "Log")) {
            tools.call(domain + ".enable", Map.of());
        }
        return new Chromium(process, tools);
    }

    /** Opens an address in a window of this width and returns when it is loaded. */
    public void open(URI address, int width, boolean dark) {
        size(width, HEIGHT);
        scheme(dark ? "dark" : "light");
        go("about:blank"); // So that another fragment is another page.
        go(address.toString());
        run(
                "new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))");
    }

    public void go(String address) {
        tools.call("Page.navigate", Map.of("url", address));
    }

    public void reload() {
        tools.call("Page.reload", Map.of());
    }

    /** The size of the window; a narrow one is a telephone. */
    public void size(int width, int height) {
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < NARROWEST_DESK));
    }

    public void scheme(String lightOrDark) {
        Map<String, String> wanted = Map.of("name", "prefers-color-scheme", "value", lightOrDark);
        tools.call("Emulation.setEmulatedMedia", Map.of("features", List.of(wanted)));
    }

    /**
     * What an expression in the page comes to; a promise is waited for.
     *
     * @throws AssertionError when it throws
     */
    public JsonNode run(String expression) {
        JsonNode answer = tools.call(
                "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** The same as text. */
    public String ask(String expression) {
        return run("String(" + expression + ")").asString();
    }

    /** What stands in an element; empty when there is none. */
    public String text(String selector) {
        return ask("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''");
    }

    /** @throws AssertionError with all that the page says when the expression does not become true */
    public void await(String what, String expression) {
        await(what, expression, BOUND);
    }

    /** The same for what takes longer. */
    public void await(String what, String expression, Duration bound) {
        if (!Await.until(() -> ask(expression).equals("true"), bound)) {
            throw new AssertionError(what + "; but the page says:\n" + text("body"));
        }
    }

    public void awaitText(String selector, String part) {
        await(
                "'" + part + "' in " + selector,
                "(document.querySelector(" + quoted(selector) + ")?.innerText ?? '').includes(" + quoted(part) + ")");
    }

    /** As a finger does: what lies over the element is pressed in its place. */
    public void press(String selector) {
        String element = "document.querySelector(" + quoted(selector) + ")";
        await(selector + " can be pressed", element + " !== null && !" + element + ".disabled");
        JsonNode middle = run(
                "(() => { const e = " + element + "; e.scrollIntoView({block: 'center'});"
                        + " const b = e.getBoundingClientRect(); return {x: b.left + b.width / 2, y: b.top + b.height / 2} })()");
        for (String event : List.of("mousePressed", "mouseReleased")) {
            Map<String, ?> click = Map.of(
                    "type", event, "x", middle.get("x"), "y", middle.get("y"), "button", "left", "clickCount", 1);
            tools.call("Input.dispatchMouseEvent", click);
        }
    }

    /** As a person presses it: whatever the browser does by itself happens, too. */
    public void press(Key key) {
        tools.call("Input.dispatchKeyEvent", key.event("keyDown"));
        tools.call("Input.dispatchKeyEvent", key.event("keyUp"));
    }

    /** As PNG. @param whole as long as the page is; else what is seen of it */
    public byte[] picture(boolean whole) {
        return Base64.getDecoder()
                .decode(tools.call("Page.captureScreenshot", Map.of("captureBeyondViewport", whole))
                        .path("data")
                        .asString());
    }

    /** What the page's scripts keep, in bytes, after garbage was collected. */
    public long heapBytes() {
        tools.call("HeapProfiler.collectGarbage", Map.of());
        return tools.call("Runtime.getHeapUsage", Map.of()).path("usedSize").asLong();
    }

    /** What the browser has complained about: errors of scripts, refused files, broken policies. */
    public List<String> complaints() {
        return List.copyOf(tools.complaints());
    }

    /** Complaints that were meant to be made. */
    public void forget() {
        tools.complaints().clear();
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    @Override
    public void close() {
        tools.close();
        process.close();
    }
}
