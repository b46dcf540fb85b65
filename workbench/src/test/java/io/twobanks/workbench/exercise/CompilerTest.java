package io.twobanks.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerTest {
    @TempDir
    private Path folder;

    private Path to;

    @BeforeEach
    void name() {
        to = folder.resolve("classes");
    }

    @Test
    void what_compiles_leaves_its_class_and_nothing_older() throws IOException {
        write("Guard.java", "package org.example;\nclass Guard { record Row(int id) {} }\n");
        Files.createDirectories(to);
        Files.writeString(to.resolve("Old.class"), "");

        compile();

        assertThat(to.resolve("org/example/Guard.class")).exists();
        assertThat(to.resolve("org/example/Guard$Row.class")).exists();
        assertThat(to.resolve("Old.class")).doesNotExist();
    }

    @Test
    void a_mistake_is_told_with_its_file_and_line_in_both_languages() throws IOException {
        write("Guard.java", "package org.example;\nclass Guard {\n    int row() { return \"one\"; }\n}\n");

        InLanguage.as(Locale.ENGLISH, () -> {
            assertThatThrownBy(this::compile)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("nothing was started")
                    .hasMessageContaining("Guard.java:3: incompatible types");
            return null;
        });
        InLanguage.as(Locale.SIMPLIFIED_CHINESE, () -> {
            assertThatThrownBy(this::compile)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("什么都没有启动")
                    .hasMessageContaining("Guard.java:3: ");
            return null;
        });
    }

    @Test
    void a_class_of_another_name_or_package_is_told() throws IOException {
        write("Guard.java", "package org.other;\nclass Guard {}\n");

        assertThatThrownBy(this::compile).isInstanceOf(Problem.class).hasMessageContaining("org.example.Guard");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void compile() {
        Compiler.compile(folder, "org.example.Guard", "", to);
    }
}
