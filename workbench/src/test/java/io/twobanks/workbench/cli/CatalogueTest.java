package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.report.Declared;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir
    private Path root;

    @Test
    void a_pattern_that_nobody_has_built_is_there_with_all_that_its_file_says() throws Exception {
        Path demo = Files.createDirectory(root.resolve("xa-demo"));
        Files.copy(Checkout.find().root().resolve("xa-demo/pattern.yml"), demo.resolve("pattern.yml"));

        assertThat(new Catalogue(new Checkout(root)).all(List.of()))
                .singleElement()
                .satisfies(xa -> {
                    assertThat(xa.id()).isEqualTo("xa");
                    assertThat(xa.built()).isFalse();
                    assertThat(xa.scenarios()).isEmpty();
                    assertThat(xa.title().zh()).containsPattern("\\p{IsHan}");
                    assertThat(xa.guards()).extracting(Declared.Named::id).contains("xa.guard.recovery");
                    assertThat(xa.points()).isNotEmpty();
                });
    }
}
