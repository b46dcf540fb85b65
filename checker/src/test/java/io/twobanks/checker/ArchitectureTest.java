package io.twobanks.checker;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.twobanks.common.account.Leg;
import io.twobanks.common.transfer.TransferState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Others judge their own systems with this module: it brings as little as it can. */
class ArchitectureTest {
    private static final String JACKSON = "tools.jackson..";

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Checker.class);

    @Test
    void it_needs_two_enums_of_common_and_jackson_and_nothing_else() {
        assertThat(main.contain("io.twobanks.checker.harm.PlantedHarm")).isTrue();
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "io.twobanks.checker..", JACKSON)
                        .or(type(Leg.class))
                        .or(type(Leg[].class))
                        .or(type(TransferState.class)))
                .check(main);
    }

    @Test
    void only_what_is_about_the_file_knows_json() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(EvidenceFile|StoredReads)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JACKSON)
                .check(main);
    }

    /** Of common only the jar is there: the pom leaves out all that a bank service needs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.context.ApplicationContext",
                "org.springframework.boot.SpringApplication",
                "com.baomidou.mybatisplus.core.mapper.BaseMapper",
                "jakarta.servlet.Servlet"
            })
    void nothing_of_a_bank_service_comes_along(String name) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(name));
    }
}
