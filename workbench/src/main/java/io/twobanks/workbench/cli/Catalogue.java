package io.twobanks.workbench.cli;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.report.Declared;
import io.twobanks.workbench.scenario.ListScenarios;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the patterns of the checkout declare. Each is asked in a JVM of its own, because their classes do not mix. */
record Catalogue(Checkout checkout) {
    /**
     * Of all that are compared with each other, and of the lessons that were asked for. A pattern that nobody has built is there, too,
     * without its scenarios.
     */
    List<Declared> all(List<String> asked) throws IOException, InterruptedException {
        List<Declared> all = new ArrayList<>();
        for (String id : checkout.patterns()) {
            Pattern pattern = checkout.pattern(id);
            if (!pattern.lesson() || asked.contains(id)) {
                all.add(Declared.of(pattern, ListScenarios.of(checkout, pattern).orElse(null)));
            }
        }
        return all;
    }
}
