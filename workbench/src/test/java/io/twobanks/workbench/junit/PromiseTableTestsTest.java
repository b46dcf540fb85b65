package io.twobanks.workbench.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.fault.FaultPoint;
import io.twobanks.workbench.check.Rule;
import io.twobanks.workbench.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromiseTableTestsTest {
    private static final FaultPoint RESUMED = () -> "compensation.resume.before";
    private static final Scenario KILLED = Scenario.of("payer-killed", "Bank A dies", "A 行死亡")
            .promises("C+, V")
            .by(RESUMED);
    private static final Scenario CUT = Scenario.of("cut", "The network is cut", "网络断开")
            .promises("C+ or R+, V(L)", "the network may be back in time", "网络可能及时恢复");

    @TempDir
    Path docs;

    @BeforeEach
    void write() throws IOException {
        for (PromiseTable table : PromiseTable.values()) {
            Files.createDirectories(docs.resolve(table.folder()));
            Files.writeString(
                    docs.resolve(table.folder()).resolve("compensation.md"),
                    "# A chapter\n<!-- promises -->\n\nstale\n\n<!-- /promises -->\nThe rest.\n");
        }
    }

    private PromiseTableTests tests(Scenario... scenarios) {
        return new PromiseTableTests("compensation", "compensation-demo", docs, List.of(scenarios));
    }

    @ParameterizedTest
    @EnumSource
    void a_stale_table_fails_and_one_that_was_written_passes(PromiseTable language) throws IOException {
        assertThatThrownBy(() -> tests(KILLED).require(language, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("stale");

        tests(KILLED).require(language, true);

        assertThatCode(() -> tests(KILLED).require(language, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> tests(KILLED, CUT).require(language, false)).isInstanceOf(AssertionError.class);
    }

    @Test
    void what_stands_around_the_table_stays() throws IOException {
        tests(KILLED).require(PromiseTable.ENGLISH, true);

        assertThat(docs.resolve("en/compensation.md"))
                .content()
                .startsWith("# A chapter\n<!-- promises -->\n")
                .endsWith("<!-- /promises -->\nThe rest.\n");
    }

    @Test
    void a_chapter_without_marks_fails() throws IOException {
        Files.writeString(docs.resolve("en/compensation.md"), "# A chapter\n");

        assertThatThrownBy(() -> tests(KILLED).require(PromiseTable.ENGLISH, true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("<!-- promises -->");
    }

    @Test
    void a_row_has_the_promise_the_reason_and_who_must_act_and_none_is_without_a_guard() {
        List<Scenario> scenarios = List.of(KILLED, CUT, KILLED.without("compensation.guard.delta", Rule.BOOKS));

        assertThat(PromiseTable.ENGLISH.of(scenarios))
                .containsExactly(
                        "| scenario | what is done | promised |",
                        "|---|---|---|",
                        "| `payer-killed` | Bank A dies | C+, V; must act: `compensation.resume.before` |",
                        "| `cut` | The network is cut | C+ or R+, V(L); chance decides: the network may be back in time |");
        assertThat(PromiseTable.CHINESE.of(scenarios)).endsWith("| `cut` | 网络断开 | C+ 或 R+, V(L)；由偶然决定：网络可能及时恢复 |");
    }
}
