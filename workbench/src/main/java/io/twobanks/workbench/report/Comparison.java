package io.twobanks.workbench.report;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.scenario.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of some scenarios of some patterns, beside what all patterns of the checkout declare.
 *
 * @param schema {@link #SCHEMA}; docs/en/compare.md says what each field means
 * @param machine what they were run on
 * @param seed of all randomness
 * @param patterns those of the checkout, also those of which nothing was run
 * @param results in the order in which they were run
 */
public record Comparison(String schema, Machine machine, long seed, List<Declared> patterns, List<Result> results) {
    /** A field that is taken away or means something else asks for another number; a new field does not. */
    public static final String SCHEMA = "twobanks-comparison-1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Figures mean little without it. */
    public record Machine(int cores, String java, String system) {
        public static Machine here() {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.vm.name") + " " + Runtime.version(),
                    System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                            + System.getProperty("os.arch"));
        }
    }

    /** In the schema of today. */
    public Comparison(Machine machine, long seed, List<Declared> patterns, List<Result> results) {
        this(SCHEMA, machine, seed, patterns, results);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws Problem when it cannot be read, or has another schema
     */
    public static Comparison read(Path json) {
        try {
            byte[] content = Files.readAllBytes(json);
            String schema = JSON.readTree(content).path("schema").asString("");
            if (!schema.equals(SCHEMA)) {
                throw new Problem("report.schema", json, schema, SCHEMA);
            }
            return JSON.readValue(content, Comparison.class);
        } catch (IOException | JacksonException e) {
            throw new Problem("report.unreadable", json, e.getMessage());
        }
    }

    /** Writes {@code result.json}, {@code result.md} in the user's language, and {@code result.html} in both. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("result.json"), JSON.writeValueAsBytes(this));
        Files.writeString(folder.resolve("result.md"), Markdown.of(this));
        Files.writeString(folder.resolve("result.html"), Page.of(this));
    }

    /** How many came out as they should. */
    public long passed() {
        return results.stream().filter(Result::passed).count();
    }
}
