package io.twobanks.infra.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Small programs to supervise. */
final class Specs {

    private Specs() {}

    static ProcessSpec sleeper(Home home, String name) {
        return shell(home, name, "exec sleep 600");
    }

    static ProcessSpec shell(Home home, String name, String script) {
        return new ProcessSpec(
                name, List.of("sh", "-c", script), home.run(), Map.of(), process -> true, Duration.ofSeconds(5));
    }
}
