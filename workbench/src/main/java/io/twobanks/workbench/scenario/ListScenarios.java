package io.twobanks.workbench.scenario;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.ScenarioJvm;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Prints what a pattern declares of its scenarios, in a JVM of its own, as one line of JSON. Its argument is the pattern's id. */
public final class ListScenarios {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ListScenarios() {}

    /** Asks such a JVM. Empty when nobody has built the pattern, or when it was built before the workbench. */
    public static Optional<List<Planned>> of(Checkout checkout, Pattern pattern)
            throws IOException, InterruptedException {
        Process asked;
        try {
            asked = ScenarioJvm.start(checkout, pattern, ListScenarios.class.getName(), List.of(pattern.id()));
        } catch (Problem notBuilt) {
            return Optional.empty();
        }
        byte[] answer = asked.getInputStream().readAllBytes();
        return asked.waitFor() == 0 ? Optional.of(JSON.readValue(answer, new TypeReference<>() {})) : Optional.empty();
    }

    public static void main(String[] arguments) {
        try {
            System.out.writeBytes(JSON.writeValueAsBytes(Planned.allOf(arguments[0])));
            System.out.flush();
        } catch (Problem | LinkageError | ServiceConfigurationError olderThanTheWorkbench) {
            System.err.println(arguments[0] + ": " + olderThanTheWorkbench.getMessage());
            System.exit(1);
        }
    }
}
