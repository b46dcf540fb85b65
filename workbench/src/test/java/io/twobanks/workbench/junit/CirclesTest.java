package io.twobanks.workbench.junit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class CirclesTest {
    private static final String EXAMPLES = "io.twobanks.workbench.junit.examples";

    @Test
    void a_root_package_and_one_below_it_that_need_each_other_are_a_circle() {
        assertThatThrownBy(() -> check("circle"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("circle.Root")
                .hasMessageContaining("circle.part.Part");
    }

    @Test
    void a_root_package_that_needs_one_below_it_is_none() {
        assertThatCode(() -> check("straight")).doesNotThrowAnyException();
    }

    private static void check(String example) {
        Circles.none(EXAMPLES).check(new ClassFileImporter().importPackages(EXAMPLES + "." + example));
    }
}
