package io.twobanks.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_file() {
        file = folder.resolve("evidence.json");
    }

    static Stream<Evidence> evidences() {
        return Stream.concat(
                Examples.all().stream().map(Example::bad),
                Stream.of(Style.values()).map(style -> RandomRun.of(style, 1, 100, 10)));
    }

    @ParameterizedTest
    @MethodSource("evidences")
    void what_was_written_is_read_back_and_judged_alike(Evidence evidence) throws IOException {
        EvidenceFile.write(evidence, file);

        Evidence read = EvidenceFile.read(file);

        assertThat(read).isEqualTo(evidence);
        assertThat(Checker.judge(read)).isEqualTo(Checker.judge(evidence));
    }

    /** The file was written before the checker became a module of its own. */
    @Test
    void an_old_file_is_read_and_written_again_byte_for_byte() throws IOException {
        byte[] stored;
        try (InputStream old = getClass().getResourceAsStream("stored.evidence.json")) {
            stored = old.readAllBytes();
        }
        Files.write(file, stored);
        Evidence evidence = EvidenceFile.read(file);

        EvidenceFile.write(evidence, file);

        assertThat(Files.readString(file) + "\n").isEqualTo(new String(stored, StandardCharsets.UTF_8));
        assertThat(evidence.reads()).hasSize(3);
        assertThat(evidence.reads().get(2).a().entries()).hasSize(4);
    }

    @Test
    void residue_of_nobodys_transfer_and_money_without_decimals_survive() throws IOException {
        Evidence evidence = Story.begin()
                .keeps("branch", null)
                .pays("t1", "A-1", "B-1", "1E+2")
                .deposits("d1", "A-1", "0.10")
                .ends();

        EvidenceFile.write(evidence, file);

        assertThat(EvidenceFile.read(file)).isEqualTo(evidence);
    }

    @Test
    void the_file_replaces_the_one_before_and_nothing_else_is_left_behind() throws IOException {
        EvidenceFile.write(Story.begin().pays("t1").ends(), file);
        Evidence second = Story.begin().pays("t2").ends();

        EvidenceFile.write(second, file);

        assertThat(EvidenceFile.read(file)).isEqualTo(second);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void an_evidence_without_one_of_its_parts_is_refused() throws IOException {
        EvidenceFile.write(Story.begin().pays("t1").ends(), file);
        String whole = Files.readString(file);
        Files.writeString(file, whole.replace("\"onDesk\":[],", ""));

        assertThat(Files.readString(file)).isNotEqualTo(whole);
        assertThatExceptionOfType(NoEvidence.class)
                .isThrownBy(() -> EvidenceFile.read(file))
                .withMessageContaining("evidence.json")
                .withMessageContaining("onDesk");
    }

    @Test
    void an_entry_that_many_reads_show_stands_in_the_file_once() throws IOException {
        Evidence evidence = RandomRun.of(Style.values()[0], 1, 100, 50);

        EvidenceFile.write(evidence, file);

        String withoutEnd = Files.readString(file).split("\"atRest\"")[0];
        long shown = evidence.reads().stream()
                .mapToLong(
                        read -> read.a().entries().size() + read.b().entries().size())
                .sum();
        assertThat(withoutEnd.split("balanceAfter").length - 1L)
                .isPositive()
                .isLessThanOrEqualTo(2 * 100)
                .isLessThan(shown);
    }

    @Test
    void a_read_cannot_repeat_more_than_the_one_before_has() throws IOException {
        EvidenceFile.write(RandomRun.of(Style.values()[0], 1, 10, 5), file);
        Files.writeString(file, Files.readString(file).replaceFirst("\"sameAsBefore\":0", "\"sameAsBefore\":9"));

        assertThatExceptionOfType(NoEvidence.class)
                .isThrownBy(() -> EvidenceFile.read(file))
                .withMessageContaining("sameAsBefore is 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "7"})
    void what_is_not_an_evidence_is_refused_with_a_sentence(String content) throws IOException {
        Files.writeString(file, content);

        assertThatExceptionOfType(NoEvidence.class)
                .isThrownBy(() -> EvidenceFile.read(file))
                .withMessageContaining("evidence.json");
    }

    @Test
    void a_file_that_is_not_there_is_a_problem() {
        assertThatExceptionOfType(NoEvidence.class).isThrownBy(() -> EvidenceFile.read(file));
    }
}
