package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {
    @TempDir
    private Path folder;

    @Test
    void what_cannot_be_compared_with_is_refused_before_anything_is_run() throws IOException {
        Path old = folder.resolve("result.json");
        Files.writeString(old, "{\"machine\": {}, \"results\": []}");

        Ran ofAnOlderWorkbench = Ran.in(Locale.ENGLISH, "compare", "--against", old.toString());
        Ran ofNobody = Ran.in(
                Locale.ENGLISH,
                "compare",
                "--against",
                folder.resolve("none.json").toString());

        assertThat(ofAnOlderWorkbench.exitCode()).isEqualTo(1);
        assertThat(ofAnOlderWorkbench.out()).isEmpty();
        assertThat(ofAnOlderWorkbench.err()).contains("result.json", "twobanks-comparison-1");
        assertThat(ofNobody.exitCode()).isEqualTo(1);
        assertThat(ofNobody.out()).isEmpty();
        assertThat(ofNobody.err()).contains("none.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xa --from a.json", "--from a.json --only x", "--from a.json --resume", "--from a.json --seed 1"
            })
    void what_is_put_together_is_not_run(String line) {
        Ran ran = Ran.in(Locale.ENGLISH, ("compare " + line).split(" "));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).startsWith("--from runs nothing");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_folder_without_results_cannot_be_gone_on_with() {
        Ran ran = Ran.in(Locale.ENGLISH, "compare", "--resume", folder.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains(folder.toString(), "nothing to go on with");
    }
}
