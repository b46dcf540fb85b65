package io.twobanks.workbench.console;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.scenario.Planned;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Several patterns under the same transfer and the same fault: which there are, which faults they share, and playing one. */
@RestController
@RequestMapping("/api/lockstep")
class LockSteps {
    private final Checkout checkout = Checkout.find();
    private final Plans plans;
    private final LockStep lockStep;

    LockSteps(Plans plans, LockStep lockStep) {
        this.plans = plans;
        this.lockStep = lockStep;
    }

    /** @param points the steps of its protocol, in their order */
    record PatternView(String id, Text title, List<PointView> points) {}

    record PointView(String id, Text text) {}

    /** @param texts what is done, in each pattern's own words, by its id */
    record Shared(String id, Map<String, Text> texts) {}

    record Order(List<String> patterns, String scenario) {}

    record Done(String sentence) {}

    /** Those that are compared with each other, then the lessons. */
    @GetMapping
    List<PatternView> patterns() {
        List<String> compared = checkout.compared();
        return checkout.patterns().stream()
                .sorted((one, other) -> Boolean.compare(compared.contains(other), compared.contains(one)))
                .map(checkout::pattern)
                .map(LockSteps::view)
                .toList();
    }

    private static PatternView view(Pattern pattern) {
        List<PointView> points = pattern.points().stream()
                .map(point -> new PointView(point.id(), new Text(point.en(), point.zh())))
                .toList();
        return new PatternView(pattern.id(), pattern.title(), points);
    }

    /** The scenarios with all guards that each of these patterns has, in the order of the first. */
    @GetMapping("/scenarios")
    List<Shared> shared(@RequestParam List<String> of) throws IOException, InterruptedException {
        SideBySide.requireSeveral(of);
        Map<String, List<Planned>> all = new LinkedHashMap<>();
        for (String pattern : of) {
            all.put(pattern, plans.of(pattern));
        }
        return all.get(of.get(0)).stream()
                .filter(plan -> plan.spoiltBy() == null && plan.breaks().isEmpty())
                .map(plan -> texts(plan.id(), all))
                .filter(shared -> shared.texts().size() == of.size())
                .toList();
    }

    private static Shared texts(String scenario, Map<String, List<Planned>> all) {
        Map<String, Text> texts = new LinkedHashMap<>();
        all.forEach((pattern, plans) -> {
            Optional<Planned> same =
                    plans.stream().filter(plan -> plan.id().equals(scenario)).findFirst();
            same.ifPresent(plan -> texts.put(pattern, plan.text()));
        });
        return new Shared(scenario, texts);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    SideBySide play(@RequestBody Order order) throws IOException, InterruptedException {
        return lockStep.begin(order.patterns(), order.scenario());
    }

    @PostMapping("/stop")
    Done stop() {
        lockStep.stop();
        return new Done(Messages.text("console.playStopped"));
    }
}
