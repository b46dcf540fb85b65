package io.twobanks.mq;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may call whom. A bank never sees the workbench; the workbench never sees a bank. */
class ArchitectureTest {
    private static final String COMMON = "io.twobanks.common..";
    private static final String INFRA = "io.twobanks.infra..";
    private static final String WORKBENCH = "io.twobanks.workbench..";
    private static final String BANK = "io.twobanks.mq..";
    private static final String SCENARIOS = "io.twobanks.mq.scenarios..";
    private static final String BENCH = "io.twobanks.mq.bench..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.twobanks");

    @Test
    void all_parts_of_the_house_are_looked_at() {
        assertThat(CLASSES.contain("io.twobanks.common.BankService")).isTrue();
        assertThat(CLASSES.contain("io.twobanks.infra.process.Supervisor")).isTrue();
        assertThat(CLASSES.contain("io.twobanks.workbench.launch.PatternRun")).isTrue();
        assertThat(CLASSES.contain("io.twobanks.mq.MakeTransfer")).isTrue();
    }

    @Test
    void common_knows_no_pattern_and_no_process() {
        noClasses()
                .that()
                .resideInAPackage(COMMON)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INFRA, WORKBENCH, BANK)
                .check(CLASSES);
    }

    @Test
    void infra_knows_no_money() {
        noClasses()
                .that()
                .resideInAPackage(INFRA)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMMON, WORKBENCH, BANK)
                .check(CLASSES);
    }

    @Test
    void the_workbench_knows_no_demo() {
        noClasses()
                .that()
                .resideInAPackage(WORKBENCH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BANK)
                .check(CLASSES);
    }

    @Test
    void a_bank_knows_neither_workbench_nor_infra() {
        noClasses()
                .that()
                .resideInAPackage(BANK)
                .and()
                .resideOutsideOfPackages(SCENARIOS, BENCH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WORKBENCH, INFRA, BENCH)
                .check(CLASSES);
    }

    @Test
    void packages_form_no_circle() {
        slices().matching("io.twobanks.(*).(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
