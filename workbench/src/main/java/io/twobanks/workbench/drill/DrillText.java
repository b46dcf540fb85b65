package io.twobanks.workbench.drill;

import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What is told about a drill, from the {@code drills.yml} of the pattern.
 *
 * @param name for example {@code log-lost}
 * @param title one line
 * @param story what an operator hears: three sentences, and nothing of the cause
 * @param hints each says more than the one before
 * @param solution told when it is solved or given up
 */
public record DrillText(String name, Text title, Text story, List<Text> hints, Solution solution) {
    private static final String FILE = "drills.yml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A way to repair it.
     *
     * @param commands as they are typed, one after the other; <code>{transfer}</code>, <code>{payer}</code> and
     *     <code>{payee}</code> stand for what this run has
     * @param why they are right, and what would not have been
     */
    public record Solution(List<String> commands, Text why) {}

    /** @param drills in the order in which they are offered */
    private record Told(List<DrillText> drills) {}

    /** All of a pattern; none when it has no such file. */
    public static List<DrillText> of(Pattern pattern) {
        Path file = pattern.folder().resolve(FILE);
        return Files.exists(file) ? YAML.readValue(file.toFile(), Told.class).drills() : List.of();
    }
}
