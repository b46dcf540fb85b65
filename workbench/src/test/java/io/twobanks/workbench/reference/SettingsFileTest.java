package io.twobanks.workbench.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void a_setting_has_what_stands_above_it_and_behind_it() throws IOException {
        Path file = Files.writeString(folder.resolve("application.yml"), """
                spring:
                  # Above the first,
                  # in two lines.
                  first: 1s                # and behind it
                  second: "#none"
                bank.peer: ${PEER:}        # with a dot
                ---
                spring.other: 1
                """);

        assertThat(SettingsFile.read(file))
                .containsExactly(
                        new Setting("spring.first", "1s", "Above the first, in two lines. and behind it"),
                        new Setting("spring.second", "#none", ""),
                        new Setting("bank.peer", "${PEER:}", "with a dot"));
    }
}
