package io.twobanks.workbench.console;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.scenario.Planned;
import io.twobanks.workbench.scenario.RuleTitles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Plans plans;
    private final Stage stage;

    Scenarios(PatternRun run, Plans plans, Stage stage) {
        this.run = run;
        this.plans = plans;
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
        return new Listed(plans.of(run.pattern().id()), RuleTitles.all());
    }

    @PostMapping("/api/scenarios")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Play play(@RequestBody Order order) throws IOException, InterruptedException {
        Set<String> without = plans.besides(run.pattern().id(), order.scenario());
        return stage.begin(order.scenario(), order.expected(), without);
    }

    @PostMapping("/api/scenarios/stop")
    Done stop() {
        stage.stop();
        return new Done(Messages.text("console.playStopped"));
    }
}
