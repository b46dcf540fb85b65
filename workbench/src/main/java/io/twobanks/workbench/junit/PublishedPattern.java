package io.twobanks.workbench.junit;

import io.twobanks.workbench.report.Comparison;
import io.twobanks.workbench.report.ComparisonFile;
import io.twobanks.workbench.report.Declared;
import io.twobanks.workbench.report.Published;
import io.twobanks.workbench.scenario.Planned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A pattern as the published comparison shows it, which must be as its code declares it. */
final class PublishedPattern {
    private final Path folder;
    private final Declared declared;

    /** @param folder of the published page and its data */
    PublishedPattern(Path folder, Declared declared) {
        this.folder = folder;
        this.declared = declared;
    }

    /** @param write whether it is written anew instead; results of what is declared otherwise by now are taken out */
    void require(boolean write) throws IOException {
        Comparison published = ComparisonFile.read(folder.resolve(ComparisonFile.JSON_NAME));
        if (write) {
            ComparisonFile.publish(Published.of(published.declaring(declared)), folder);
            return;
        }
        List<String> differences = differences(published);
        if (!differences.isEmpty()) {
            throw new AssertionError(folder.resolve(ComparisonFile.JSON_NAME) + " does not show " + declared.id()
                    + " as its code declares it:\n" + String.join("\n", differences)
                    + "\nRun what has changed and publish it again (./twobanks compare --from … --publish), or take it out: the"
                    + " pattern's ReferenceTest with -Dtwobanks.write=true does that.");
        }
    }

    private List<String> differences(Comparison published) {
        Declared shown = published.patterns().stream()
                .filter(pattern -> pattern.id().equals(declared.id()))
                .findFirst()
                .orElse(null);
        if (shown == null) {
            return List.of("  the pattern is not there");
        }
        List<String> differences = new ArrayList<>(ofScenarios(shown));
        if (!shown.withScenarios(List.of()).equals(declared.withScenarios(List.of()))) {
            differences.add("  its title, bound, anomalies, guards or points");
        }
        published.outdated().stream()
                .filter(result -> result.pattern().equals(declared.id()))
                .forEach(result -> differences.add("  run under another promise: " + result.scenario()));
        return differences;
    }

    private List<String> ofScenarios(Declared shown) {
        List<String> differences = new ArrayList<>();
        Map<String, Planned> left = new LinkedHashMap<>(byId(shown));
        byId(declared).forEach((id, plan) -> {
            Planned was = left.remove(id);
            if (was == null) {
                differences.add("  not published: " + id);
            } else if (!was.equals(plan)) {
                differences.add("  " + id + ": published " + was + ", declared " + plan);
            }
        });
        left.keySet().forEach(id -> differences.add("  declared no more: " + id));
        return differences;
    }

    private static Map<String, Planned> byId(Declared pattern) {
        return pattern.scenarios().stream()
                .collect(Collectors.toMap(Planned::id, Function.identity(), (one, other) -> other, LinkedHashMap::new));
    }
}
