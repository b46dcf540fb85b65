package io.twobanks.workbench.report;

import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.scenario.Planned;
import java.util.List;

/**
 * What a pattern says of itself, whether it was run or not.
 *
 * @param built false when nobody has built it, so that its scenarios could not be asked for
 * @param convergenceSeconds all is final this long after the last heal
 * @param anomalies what readers must live with
 * @param points its steps, by the ids that stand in sequences
 * @param scenarios all that it has; none when it is not built
 */
public record Declared(
        String id,
        Text title,
        boolean built,
        int convergenceSeconds,
        List<String> anomalies,
        List<Named> guards,
        List<Named> points,
        List<Planned> scenarios) {
    /** A guard or a step with its sentence. */
    public record Named(String id, Text text) {}

    /** @param scenarios those that the pattern's own classes declare; null when they could not be asked */
    public static Declared of(Pattern pattern, List<Planned> scenarios) {
        return new Declared(
                pattern.id(),
                pattern.title(),
                scenarios != null,
                pattern.convergenceSeconds(),
                pattern.anomalies(),
                pattern.guards().stream()
                        .map(guard -> new Named(guard.key(), new Text(guard.en(), guard.zh())))
                        .toList(),
                pattern.points().stream()
                        .map(point -> new Named(point.id(), new Text(point.en(), point.zh())))
                        .toList(),
                scenarios == null ? List.of() : scenarios);
    }

    /** The same with other scenarios. */
    public Declared withScenarios(List<Planned> others) {
        return new Declared(id, title, built, convergenceSeconds, anomalies, guards, points, others);
    }
}
