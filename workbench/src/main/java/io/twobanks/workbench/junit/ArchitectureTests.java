package io.twobanks.workbench.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Who may call whom, seen from one demo, as dynamic tests: a bank never sees the workbench, the workbench never sees a
 * bank.
 */
public final class ArchitectureTests {
    private static final String COMMON = "io.twobanks.common..";
    private static final String INFRA = "io.twobanks.infra..";
    private static final String WORKBENCH = "io.twobanks.workbench..";

    /** One of each part of the house: the rules are about nothing where a part was not found. */
    private static final List<String> EVERYWHERE = List.of(
            "io.twobanks.common.BankService",
            "io.twobanks.infra.process.Supervisor",
            "io.twobanks.workbench.launch.PatternRun");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.twobanks");
    private final String demo;
    private final String bank;
    private final String[] watching;

    /**
     * @param demo the demo's package, for example {@code io.twobanks.xa}
     * @param watching its packages that watch the bank from outside, for example {@code scenarios}
     */
    public ArchitectureTests(String demo, String... watching) {
        this.demo = demo;
        this.bank = demo + "..";
        this.watching =
                Stream.of(watching).map(part -> demo + "." + part + "..").toArray(String[]::new);
    }

    public Stream<DynamicTest> all() {
        return Stream.of(
                DynamicTest.dynamicTest("all parts of the house are looked at", this::requireEverything),
                DynamicTest.dynamicTest(
                        "common knows no pattern and no process", () -> forbid(COMMON, INFRA, WORKBENCH, bank)),
                DynamicTest.dynamicTest("infra knows no money", () -> forbid(INFRA, COMMON, WORKBENCH, bank)),
                DynamicTest.dynamicTest("the workbench knows no demo", () -> forbid(WORKBENCH, bank)),
                DynamicTest.dynamicTest("a bank knows neither workbench nor infra", this::requireBankAlone),
                DynamicTest.dynamicTest("packages form no circle", this::requireNoCircle));
    }

    private void requireEverything() {
        Stream.concat(EVERYWHERE.stream(), Stream.of(demo + ".MakeTransfer"))
                .filter(name -> !classes.contain(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new AssertionError(name + " was not found");
                });
    }

    private void forbid(String part, String... others) {
        noClasses()
                .that()
                .resideInAPackage(part)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(classes);
    }

    private void requireBankAlone() {
        noClasses()
                .that()
                .resideInAPackage(bank)
                .and()
                .resideOutsideOfPackages(watching)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(WORKBENCH, INFRA), Stream.of(watching))
                        .toArray(String[]::new))
                .check(classes);
    }

    private void requireNoCircle() {
        Circles.none("io.twobanks").check(classes);
    }
}
