package io.twobanks.workbench.junit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.reference.Language;
import io.twobanks.workbench.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceTestsTest {
    private static final Scenario KILLED =
            Scenario.of("payer-killed", "Bank A dies", "A 行死亡").promises("C+, V");
    private static final Scenario CUT =
            Scenario.of("cut", "The network is cut", "网络断开").promises("C+");

    @TempDir
    Path docs;

    private ReferenceTests tests(Scenario... scenarios) {
        return new ReferenceTests(Checkout.find().pattern("compensation"), docs, List.of(scenarios));
    }

    @ParameterizedTest
    @EnumSource
    void a_page_that_is_missing_fails_and_one_that_was_written_passes(Language language) throws IOException {
        assertThatThrownBy(() -> tests(KILLED).require(language, false)).isInstanceOf(AssertionError.class);

        tests(KILLED).require(language, true);

        assertThatCode(() -> tests(KILLED).require(language, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void a_page_that_is_out_of_date_fails_and_shows_where(Language language) throws IOException {
        tests(KILLED).require(language, true);
        assertThatThrownBy(() -> tests(KILLED, CUT).require(language, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("`cut`");

        Path page = docs.resolve(language.folder()).resolve("reference/compensation.md");
        Files.writeString(page, Files.readString(page).replace("compensation.guard.delta", "compensation.guard.stale"));
        assertThatThrownBy(() -> tests(KILLED).require(language, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("stale");
    }
}
