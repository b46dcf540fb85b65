package io.twobanks.workbench.report;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A comparison on disk. Each file is there as a whole or as it was before, whenever the power goes. */
public final class ComparisonFile {
    /** What other programs read. */
    public static final String JSON_NAME = "result.json";

    /** What people open. */
    public static final String PAGE_NAME = "result.html";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ComparisonFile() {}

    /**
     * Reads what {@link #write} wrote, or {@link #publish}.
     *
     * @throws Problem when it cannot be read, or has another schema
     */
    public static Comparison read(Path json) {
        try {
            byte[] content = Files.readAllBytes(json);
            String schema = JSON.readTree(content).path("schema").asString("");
            if (!schema.equals(Comparison.SCHEMA)) {
                throw new Problem("report.schema", json, schema, Comparison.SCHEMA);
            }
            return JSON.readValue(content, Comparison.class);
        } catch (IOException | JacksonException e) {
            throw new Problem("report.unreadable", json, e.getMessage());
        }
    }

    /** Writes {@code result.json}, {@code result.md} in the user's language, and {@code result.html} in both. */
    public static void write(Comparison comparison, Path folder) throws IOException {
        Files.createDirectories(folder);
        replace(folder.resolve(JSON_NAME), JSON.writeValueAsString(comparison) + "\n");
        replace(folder.resolve("result.md"), Markdown.of(comparison));
        replace(folder.resolve(PAGE_NAME), Page.of(comparison));
    }

    /** Writes {@code result.json} without indentation, and the page, which begins in English, for whoever looks at the folder. */
    public static void publish(Comparison comparison, Path folder) throws IOException {
        Files.createDirectories(folder);
        replace(folder.resolve(JSON_NAME), PublishedJson.of(comparison));
        replace(folder.resolve(PAGE_NAME), Messages.in(Locale.ENGLISH, () -> Page.of(comparison)));
    }

    private static void replace(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(fresh, content.getBytes(StandardCharsets.UTF_8));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
