package io.twobanks.workbench.scenario;

import io.twobanks.workbench.Problem;
import java.util.ServiceConfigurationError;
import tools.jackson.databind.json.JsonMapper;

/** Prints what a pattern declares of its scenarios, in a JVM of its own, as one line of JSON. Its argument is the pattern's id. */
public final class ListScenarios {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ListScenarios() {}

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
