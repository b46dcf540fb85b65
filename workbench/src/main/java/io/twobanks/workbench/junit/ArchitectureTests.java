package io.twobanks.workbench.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Who may call whom in one demo, as dynamic tests: a bank never sees the workbench. That {@code common}, {@code infra} and
 * the workbench see no demo is tested where they are built, once and not again with each demo.
 */
public final class ArchitectureTests {
    private static final List<String> WATCHING_FROM_OUTSIDE =
            List.of("io.twobanks.workbench..", "io.twobanks.checker..", "io.twobanks.infra..");

    private final JavaClasses classes;
    private final String demo;
    private final String[] watching;

    /**
     * @param demo the demo's package, for example {@code io.twobanks.xa}
     * @param watching its packages that watch the bank from outside, for example {@code scenarios}
     */
    public ArchitectureTests(String demo, String... watching) {
        this.classes = in(demo);
        this.demo = demo;
        this.watching =
                Stream.of(watching).map(part -> demo + "." + part + "..").toArray(String[]::new);
    }

    /** The main classes below a package. What they need is not read: the rules ask for nothing but its name. */
    static JavaClasses in(String... packages) {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packages);
    }

    public Stream<DynamicTest> all() {
        return Stream.of(
                DynamicTest.dynamicTest("the demo is looked at", this::requireProtocol),
                DynamicTest.dynamicTest("a bank knows neither workbench nor infra", this::requireBankAlone),
                DynamicTest.dynamicTest("packages form no circle", this::requireNoCircle));
    }

    private void requireProtocol() {
        if (!classes.contain(demo + ".MakeTransfer")) {
            throw new AssertionError(demo + ".MakeTransfer was not found");
        }
    }

    private void requireBankAlone() {
        noClasses()
                .that()
                .resideInAPackage(demo + "..")
                .and()
                .resideOutsideOfPackages(watching)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(WATCHING_FROM_OUTSIDE.stream(), Stream.of(watching))
                        .toArray(String[]::new))
                .check(classes);
    }

    private void requireNoCircle() {
        Circles.none("io.twobanks").check(classes);
    }
}
