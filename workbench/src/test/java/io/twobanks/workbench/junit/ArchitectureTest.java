package io.twobanks.workbench.junit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** Who may call whom in the parts of the house that every demo uses. */
class ArchitectureTest {
    private static final String HOUSE = "io.twobanks";
    private static final String COMMON = "io.twobanks.common..";
    private static final String CHECKER = "io.twobanks.checker..";
    private static final String INFRA = "io.twobanks.infra..";
    private static final String WORKBENCH = "io.twobanks.workbench..";

    private final JavaClasses classes = ArchitectureTests.in(HOUSE);

    /** The rules are about nothing where a part was not found. */
    @Test
    void all_parts_of_the_house_are_looked_at() {
        assertThat(classes.contain("io.twobanks.common.BankService")).isTrue();
        assertThat(classes.contain("io.twobanks.checker.Checker")).isTrue();
        assertThat(classes.contain("io.twobanks.infra.process.Supervisor")).isTrue();
        assertThat(classes.contain("io.twobanks.workbench.launch.PatternRun")).isTrue();
    }

    @Test
    void common_knows_no_pattern_and_no_process() {
        requireOf(COMMON);
    }

    @Test
    void infra_knows_no_money() {
        requireOf(INFRA);
    }

    @Test
    void the_workbench_knows_no_demo() {
        requireOf(WORKBENCH, COMMON, CHECKER, INFRA);
    }

    @Test
    void packages_form_no_circle() {
        Circles.none(HOUSE).check(classes);
    }

    /** A part needs of the whole house nothing but itself and the others that are named. */
    private void requireOf(String part, String... others) {
        noClasses()
                .that()
                .resideInAPackage(part)
                .should()
                .dependOnClassesThat(resideInAPackage("io.twobanks..")
                        .and(not(resideInAPackage(part)))
                        .and(not(resideInAnyPackage(others))))
                .check(classes);
    }
}
