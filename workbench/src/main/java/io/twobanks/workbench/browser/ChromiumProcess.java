package io.twobanks.workbench.browser;

import io.twobanks.infra.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program without a screen, and the address at which its only page is steered. */
final class ChromiumProcess implements AutoCloseable {
    private static final Duration BOUND = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final Path profile;

    /** @param folder an empty one, for all that it writes */
    ChromiumProcess(Path program, Path folder) throws IOException {
        profile = folder.resolve("profile");
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
    }

    /** @throws AssertionError when it does not listen, or has no page */
    URI page() throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/json/list"))
                .build();
        String pages =
                HttpClient.newHttpClient().send(list, BodyHandlers.ofString()).body();
        for (JsonNode one : JSON.readTree(pages)) {
            if (one.path("type").asString("").equals("page")) {
                return URI.create(one.path("webSocketDebuggerUrl").asString());
            }
        }
        throw new AssertionError("Chromium has no page: " + pages);
    }

    private String port() {
        Path told = profile.resolve("DevToolsActivePort");
        if (!Await.until(() -> lines(told).size() > 1, BOUND)) {
            throw new AssertionError("Chromium did not say its port within " + BOUND);
        }
        return lines(told).get(0);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException notYet) {
            return List.of();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
