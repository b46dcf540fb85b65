package io.twobanks.workbench.console;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.scenario.ListScenarios;
import io.twobanks.workbench.scenario.Planned;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The scenarios that patterns declare. Each pattern is asked in a JVM of its own, once. */
@Component
final class Plans {
    private final Checkout checkout = Checkout.find();
    private final Map<String, List<Planned>> asked = new HashMap<>();

    /**
     * In the order of the pattern's list.
     *
     * @throws Problem when there is no such pattern, or nobody has built it
     */
    synchronized List<Planned> of(String pattern) throws IOException, InterruptedException {
        List<Planned> known = asked.get(pattern);
        if (known == null) {
            known = ListScenarios.of(checkout, checkout.pattern(pattern))
                    .orElseThrow(() -> new Problem("console.noScenarios", pattern));
            asked.put(pattern, known);
        }
        return known;
    }

    /**
     * The ids that begin as this one does and are others; who orders a scenario by its beginning leaves them out.
     *
     * @throws Problem when the pattern has no such scenario
     */
    Set<String> besides(String pattern, String scenario) throws IOException, InterruptedException {
        List<Planned> plans = of(pattern);
        if (scenario == null || plans.stream().map(Planned::id).noneMatch(Predicate.isEqual(scenario))) {
            throw new Problem("console.noScenario", scenario);
        }
        return plans.stream()
                .map(Planned::id)
                .filter(id -> id.startsWith(scenario) && !id.equals(scenario))
                .collect(Collectors.toSet());
    }
}
