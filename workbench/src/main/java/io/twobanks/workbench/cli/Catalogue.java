package io.twobanks.workbench.cli;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.ScenarioJvm;
import io.twobanks.workbench.report.Declared;
import io.twobanks.workbench.scenario.ListScenarios;
import io.twobanks.workbench.scenario.Planned;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What all patterns of the checkout declare. Each is asked in a JVM of its own, because their classes do not mix. */
record Catalogue(Checkout checkout) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A pattern that nobody has built is there, too, without its scenarios. */
    List<Declared> all() throws IOException, InterruptedException {
        List<Declared> all = new ArrayList<>();
        for (String id : checkout.patterns()) {
            Pattern pattern = checkout.pattern(id);
            all.add(Declared.of(pattern, scenarios(pattern)));
        }
        return all;
    }

    private List<Planned> scenarios(Pattern pattern) throws IOException, InterruptedException {
        Process asked;
        try {
            asked = ScenarioJvm.start(checkout, pattern, ListScenarios.class.getName(), List.of(pattern.id()));
        } catch (Problem notBuilt) {
            return null;
        }
        byte[] answer = asked.getInputStream().readAllBytes();
        return asked.waitFor() == 0 ? JSON.readValue(answer, new TypeReference<>() {}) : null;
    }
}
