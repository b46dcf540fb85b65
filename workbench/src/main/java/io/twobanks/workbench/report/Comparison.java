package io.twobanks.workbench.report;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.scenario.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of some scenarios of some patterns.
 *
 * @param machine what they were run on
 * @param seed of all randomness
 * @param results in the order in which they were run
 */
public record Comparison(Machine machine, long seed, List<Result> results) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

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

    /** Reads what {@link #write} wrote. */
    public static Comparison read(Path json) throws IOException {
        return JSON.readValue(Files.readAllBytes(json), Comparison.class);
    }

    /** Writes {@code result.json} and {@code result.md} into a folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("result.json"), JSON.writeValueAsBytes(this));
        Files.writeString(folder.resolve("result.md"), markdown());
    }

    /** The same as a document in the user's language. */
    String markdown() {
        String rows = results.stream().map(Comparison::row).collect(Collectors.joining());
        String failures = results.stream()
                .filter(result -> !result.passed() || !result.breaks().isEmpty())
                .map(Comparison::explained)
                .collect(Collectors.joining());
        String head = Messages.text(
                "report.head", passed(), results.size(), seed, machine.cores(), machine.java(), machine.system());
        String columns = Messages.text("report.columns");
        String codes = Messages.text("report.codes");
        return head + "\n\n" + columns + "\n|---|---|---|---|---|--:|--:|--:|\n" + rows + "\n" + codes + "\n"
                + failures;
    }

    /** How many came out as they should. */
    public long passed() {
        return results.stream().filter(Result::passed).count();
    }

    private static String row(Result result) {
        return "| %s `%s` | %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        result.passed() ? "✓" : "✗",
                        result.pattern() + " " + result.scenario(),
                        result.sentence(),
                        result.breaks().isEmpty() ? result.promised() : "",
                        result.observed(),
                        result.verdict() + (result.rules().isEmpty() ? "" : " " + result.rules()),
                        seconds(result.figures().finalMillis()),
                        seconds(result.figures().lockMillis()),
                        result.figures().exposure().stripTrailingZeros().toPlainString());
    }

    private static String seconds(long millis) {
        return millis < 0 ? Messages.text("report.never") : String.format(Locale.ROOT, "%.1f", millis / 1e3);
    }

    private static String explained(Result result) {
        String again = Messages.text("report.replay", result.replay());
        return "\n## " + result.pattern() + " " + result.scenario() + "\n\n"
                + result.explanation().stream()
                        .map(line -> "    " + line + "\n")
                        .collect(Collectors.joining())
                + "\n" + again + "\n";
    }
}
