package io.twobanks.workbench.console;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.scenario.ListScenarios;
import io.twobanks.workbench.scenario.Planned;
import io.twobanks.workbench.scenario.RuleTitles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The scenarios of the run's pattern: what each promises, and playing one. */
@RestController
class Scenarios {
    private final PatternRun run;
    private final Stage stage;
    private List<Planned> planned;

    Scenarios(PatternRun run, Stage stage) {
        this.run = run;
        this.stage = stage;
    }

    /** @param rules what each rule of the checker demands */
    record Listed(List<Planned> scenarios, Map<Rule, Text> rules) {}

    /** @param scenario its whole id */
    record Order(String scenario, Play.Expected expected) {
        Order {
            if (expected == null) {
                throw new Problem("console.noExpectation");
            }
        }
    }

    record Done(String sentence) {}

    @GetMapping("/api/scenarios")
    Listed listed() throws IOException, InterruptedException {
        return new Listed(all(), RuleTitles.all());
    }

    /** In the order of the pattern's list. They are asked for in a JVM of the pattern's own, once. */
    private synchronized List<Planned> all() throws IOException, InterruptedException {
        if (planned == null) {
            planned = ListScenarios.of(Checkout.find(), run.pattern())
                    .orElseThrow(() ->
                            new Problem("console.noScenarios", run.pattern().id()));
        }
        return planned;
    }

    @PostMapping("/api/scenarios")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Play play(@RequestBody Order order) throws IOException, InterruptedException {
        Set<String> ids = all().stream().map(Planned::id).collect(Collectors.toSet());
        if (order.scenario() == null || !ids.remove(order.scenario())) {
            throw new Problem("console.noScenario", order.scenario());
        }
        return stage.begin(
                order.scenario(),
                order.expected(),
                ids.stream().filter(id -> id.startsWith(order.scenario())).collect(Collectors.toSet()));
    }

    @PostMapping("/api/scenarios/stop")
    Done stop() {
        stage.stop();
        return new Done(Messages.text("console.playStopped"));
    }
}
