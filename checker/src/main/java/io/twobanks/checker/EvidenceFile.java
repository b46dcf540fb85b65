package io.twobanks.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An evidence as a JSON file, so that a run can be judged again, also by a later checker. */
public final class EvidenceFile {
    /** Stands first in the file. A later checker that needs more asks for another one. */
    public static final String SCHEMA = "twobanks-evidence-3";

    /** Money keeps its decimals; a field that is missing is refused, because a rule would take it for "nothing". */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Evidence.class, StoredReads.OfEvidence.class)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record Stored(String schema, Evidence evidence) {}

    private EvidenceFile() {}

    /** Writes or replaces the file; a reader never sees half of it. */
    public static void write(Evidence evidence, Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        JSON.writeValue(fresh, new Stored(SCHEMA, evidence));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws NoEvidence when the file cannot be read or is not an evidence
     */
    public static Evidence read(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            requireSchema(content, file);
            return required(JSON.readValue(content, Stored.class).evidence(), file);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new NoEvidence(Messages.text("check.file.unreadable", file, e.getMessage()));
        }
    }

    /** First of all: whatever else another schema has would be called an error. */
    private static void requireSchema(byte[] content, Path file) {
        String schema = JSON.readTree(content).path("schema").asString("");
        if (!schema.equals(SCHEMA)) {
            throw new NoEvidence(Messages.text("check.file.schema", file, schema, SCHEMA));
        }
    }

    private static Evidence required(Evidence evidence, Path file) {
        if (evidence == null) {
            throw new NoEvidence(Messages.text("check.file.unreadable", file, "evidence: null"));
        }
        return evidence;
    }
}
