package io.twobanks.workbench.junit;

import io.twobanks.workbench.junit.CommandLine.RunningWorkbench;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;

/** Whether the gauges that a pattern declares in {@code bank.metrics.waiting} can be read of its own tables. */
public final class MetricsTests {
    private static final String WAITING = "twobanks_waiting{";

    private final String pattern;

    /** @param pattern its id */
    public MetricsTests(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Runs the pattern on real processes and asks both banks; nothing waits yet.
     *
     * @param what the names of the pattern's own gauges
     * @throws AssertionError when one is missing, cannot be read or is not zero
     */
    public void nothingWaitsYet(String... what) throws IOException, InterruptedException {
        RunningWorkbench running =
                new CommandLine(pattern, "metrics").run("--no-browser", "-P", "bank.metrics.enabled=true");
        try {
            for (String bank : running.banks()) {
                List<String> gauges = gauges(bank);
                require(gauges.stream().allMatch(line -> line.endsWith(" 0.0")), bank, gauges);
                Stream.concat(Stream.of("pending", "operator"), Stream.of(what))
                        .map("what=\"%s\""::formatted)
                        .forEach(name -> require(gauges.stream().anyMatch(line -> line.contains(name)), name, gauges));
            }
        } finally {
            running.process().destroy();
            running.process().waitFor();
        }
    }

    private static void require(boolean held, String about, List<String> gauges) {
        if (!held) {
            throw new AssertionError(about + ": " + gauges);
        }
    }

    private static List<String> gauges(String bank) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(bank + "/actuator/prometheus"))
                .build();
        HttpResponse<String> page = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        require(page.statusCode() == 200, bank, List.of(page.body()));
        return page.body().lines().filter(line -> line.startsWith(WAITING)).toList();
    }
}
