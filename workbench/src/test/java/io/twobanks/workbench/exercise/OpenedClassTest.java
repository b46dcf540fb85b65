package io.twobanks.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedClassTest {
    private static final String TEXT = """
            package org.example;

            /** A guard; not {@code guard()}. */
            final class Guard {
                private final boolean on = true;

                /** The contract stays. */
                boolean guard(int row) {
                    // A brace in a comment: }
                    return on && helps("}", row);
                }

                /** It would tell what is to be done. */
                private static boolean helps(String text, int row) {
                    return row > 0;
                }

                int same(int a) {
                    return a;
                }

                int same(String a) {
                    return 0;
                }
            }
            """;

    private final OpenedClass opened = new OpenedClass(TEXT);

    @Test
    void a_body_is_replaced_and_everything_else_stays() {
        assertThat(opened.without("guard", List.of(), "        return false;"))
                .isEqualTo(TEXT.replace(
                        "        // A brace in a comment: }\n        return on && helps(\"}\", row);\n",
                        "        return false;\n"));
    }

    @Test
    void a_helper_goes_with_what_is_said_about_it() {
        assertThat(opened.without("guard", List.of("helps"), "        return false;"))
                .doesNotContain("helps", "It would tell")
                .contains("return false;\n    }\n\n    int same(int a)");
    }

    @Test
    void the_real_methods_are_shown_as_they_are() {
        assertThat(opened.textOf(List.of("guard", "helps")))
                .startsWith("    boolean guard(int row) {\n        // A brace")
                .endsWith("    private static boolean helps(String text, int row) {\n        return row > 0;\n    }");
    }

    @Test
    void a_method_that_is_not_there_or_not_alone_is_refused() {
        assertThatThrownBy(() -> opened.without("gone", List.of(), ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0 methods are called gone");
        assertThatThrownBy(() -> opened.without("same", List.of(), ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 methods are called same");
    }
}
