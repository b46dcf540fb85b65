package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an operator's monitoring reads of a bank, and whether the alerts that we ship ask for what is there. */
class MetricsIT {
    private static final String PAGE = "/actuator/prometheus";
    private static final String COMPLETED = "twobanks_transfers_ended_total{state=\"completed\"}";
    private static final String REJECTED = "twobanks_transfers_ended_total{state=\"rejected\"}";
    private static final String IN_DOUBT = "twobanks_waiting{database=\"both\",what=\"in-doubt\"}";
    private static final String PENDING = "twobanks_waiting{database=\"databaseB\",what=\"pending\"}";
    private static final String OLDEST = "twobanks_oldest_pending_seconds{database=\"databaseB\"}";
    private static final Pattern NAME = Pattern.compile("\\b(twobanks|http)_[a-z_]+");

    @Test
    void a_transfer_is_counted_once_and_one_that_hangs_is_seen_to_wait() throws IOException {
        try (XaRun xa = XaRun.start("metrics", Map.of("bank.metrics.enabled", "true"))) {
            xa.client.transfer("A-1", "B-1", "1.00");
            xa.client.transfer("A-1", "B-1", "9999.00");
            assertThat(value(xa, "twobanks_transfers_begun_total")).isEqualTo(2);
            assertThat(value(xa, COMPLETED)).isEqualTo(1);
            assertThat(value(xa, REJECTED)).isEqualTo(1);
            assertThat(value(xa, IN_DOUBT)).isZero();
            assertThat(value(xa, OLDEST)).isZero();
            assertThat(missing(xa, "alerts.yml")).isEmpty();
            assertThat(missing(xa, "dashboard.json")).isEmpty();

            xa.arm(Point.DECISION_LOGGED, FaultAction.PAUSE);
            xa.client.transferLater("A-1", "B-1", "1.00");
            XaRun.await("two branches in doubt", () -> value(xa, IN_DOUBT) == 2);
            assertThat(value(xa, PENDING)).isEqualTo(1);
            XaRun.await("it grows old", () -> value(xa, OLDEST) > 1);

            xa.run.process("db-a").kill();
            XaRun.await("nobody can tell what bank A holds", () -> Double.isNaN(value(xa, IN_DOUBT)));
        }
    }

    @Test
    void without_the_setting_nothing_is_there() {
        try (XaRun xa = XaRun.start("no-metrics", Map.of())) {
            assertThat(xa.client.get(PAGE).statusCode()).isEqualTo(404);
        }
    }

    private static double value(XaRun xa, String series) {
        return page(xa).lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1);
    }

    private static String page(XaRun xa) {
        HttpResponse<String> page = xa.client.get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    /** Names in one of our files that no line of the page has. */
    private static Set<String> missing(XaRun xa, String file) throws IOException {
        Path path = Checkout.find().root().resolve("infra/observability").resolve(file);
        Matcher asked = NAME.matcher(Files.readString(path));
        Set<String> told = names(page(xa));
        return asked.results()
                .map(found -> found.group())
                .filter(name -> !told.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String page) {
        return NAME.matcher(page).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
