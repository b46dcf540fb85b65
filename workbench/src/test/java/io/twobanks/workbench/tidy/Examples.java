package io.twobanks.workbench.tidy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** For every rule something that only this rule rejects, and something legal that looks like it. */
final class Examples {
    private static final String BANK = "common/src/main/java/io/twobanks/common/a/A.java";
    private static final String WORKBENCH = "workbench/src/main/java/io/twobanks/workbench/a/A.java";

    private Examples() {}

    static List<Example> all() {
        return Stream.of(ofText(), ofCode(), ofMoneyAndTests(), ofShape())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Example> ofText() {
        return List.of(
                Example.ofText(TextRules.UNFINISHED, "a.md", "TO" + "DO later\n", "TODOS and todo are words\n"),
                Example.ofText(TextRules.TAB, "a.yml", "a:\tb\n", "a: '\\t'\n"),
                Example.ofText(TextRules.TRAILING_SPACE, "a.sql", "SELECT 1; \n", "SELECT 1;\n\n"),
                Example.ofText(TextRules.NO_LAST_NEWLINE, "a.xml", "<a/>", "<a/>\n"),
                Example.ofText(
                        TextRules.MACHINE_PATH,
                        "a.properties",
                        "file=" + "/ho" + "me/alice/x\n",
                        "file=${user}/home/x, src/work/y, http://a/root\n"),
                Example.ofText(
                        TextRules.MACHINE_PATH,
                        "a.yaml",
                        "path: " + "/ho" + "me/alice/x\n",
                        "{mountPath: " + "/ho" + "me/nacos/data}\n"),
                Example.ofText(
                        TextRules.MACHINE_PATH,
                        "b.md",
                        "Open `C:" + "\\Users\\alice`.\n",
                        "Options: C:\\ and D: alone.\n"),
                Example.ofText(
                        TextRules.LOCALHOST_IN_DOCS, "a.md", "http://localhost:8080\n", "http://127.0.0.1:8080\n"));
    }

    private static List<Example> ofCode() {
        return List.of(
                Example.ofCode(TreeRules.SLEEP, "Thread.sleep(1);", "say(\"Thread.sleep(1)\"); // Thread.sleep(1)"),
                Example.ofCode(TreeRules.SLEEP, "TimeUnit.SECONDS.sleep(1);", "TimeUnit.SECONDS.toMillis(1);"),
                Example.ofCode(TreeRules.PRINT_STACK_TRACE, "e.printStackTrace();", "e.getStackTrace();"),
                Example.ofJava(
                        TreeRules.WILDCARD_IMPORT,
                        "import java.util.*;\nclass A {}",
                        "import java.util.List;\nclass A {}"),
                Example.ofMembers(
                        TreeRules.FIELD_INJECTION,
                        "@Autowired private Clock clock;",
                        "private final Clock clock;\n@Autowired A(@Value(\"x\") Clock clock) { this.clock = clock; }"));
    }

    private static List<Example> ofMoneyAndTests() {
        return List.of(
                Example.ofMembers(
                        TreeRules.FLOATING_MONEY,
                        "void pay(double newBalance) {}",
                        "double seconds; BigDecimal balance;"),
                Example.ofCode(
                        TreeRules.FLOATING_MONEY, "Float amount = null;", "var amount = one(); int amounts = 2;"),
                new Example(
                        TreeRules.TERMINAL_IN_A_BANK,
                        Example.main(BANK, "class A { void f() { System.err.println(); } }"),
                        Example.main(WORKBENCH, "class A { void f() { System.err.println(); } }")),
                Example.ofMembers(
                        TreeRules.DISABLED_TEST,
                        "@Disabled(\"slow\") @Test void f() {}",
                        "/** Not @Disabled. */ @Test void f() {}"),
                Example.ofCode(
                        TreeRules.EMPTY_CATCH,
                        "try { g(); } catch (Exception e) { /* never */ }",
                        "try { g(); } catch (Exception e) { return; }"));
    }

    private static List<Example> ofShape() {
        return List.of(
                new Example(ShapeRules.LONG_MAIN_FILE, withOneOf(201), withOneOf(200)),
                new Example(ShapeRules.MANY_LONG_FILES, tenFiles(2, 151), tenFiles(1, 151)),
                Example.ofMembers(ShapeRules.LONG_METHOD, method(29), "@Test(\n\n\n\n)\n" + method(28)),
                Example.ofJava(ShapeRules.EMPTY_NAME, "class MoneyUtils {}", "class Utilisation {}"),
                Example.ofJava(ShapeRules.EMPTY_NAME, "class BooksImpl {}", "class Implied {}"),
                Example.ofJava(ShapeRules.EMPTY_NAME, "class FaultManager {}", "class AtomikosTransactionManager {}"),
                Example.ofJava(
                        ShapeRules.INTERFACE_PREFIX, "interface IBooks {}", "interface Iterable {} class IBan {}"),
                Example.ofFolders(
                        ShapeRules.LAYER_FOLDER,
                        "a/src/main/java/io/a/service/A.java",
                        "a/src/main/java/io/a/services2/A.java"),
                new Example(
                        ShapeRules.NO_PACKAGE_INFO,
                        List.of(new Source(BANK, "class A {}\n")),
                        List.of(new Source("common/src/test/java/io/twobanks/A.java", "class A {}\n"))),
                new Example(ShapeRules.CROWDED_PROTOCOL, protocol(16), protocol(15)));
    }

    /** @param lines between the braces */
    private static String method(int lines) {
        return "void f() {\n" + "g();\n".repeat(lines) + "}";
    }

    private static List<Source> withOneOf(int lines) {
        return tenFiles(1, lines);
    }

    private static List<Source> protocol(int files) {
        return IntStream.range(0, files)
                .mapToObj(i -> new Source(
                        "a-demo/src/main/java/io/twobanks/a/" + (i == 0 ? "package-info" : "A" + i) + ".java", "\n"))
                .toList();
    }

    private static List<Source> tenFiles(int longOnes, int lines) {
        return IntStream.range(0, 10)
                .mapToObj(i -> new Source(
                        "a/src/main/java/io/a/" + (i == 9 ? "package-info" : "A" + i) + ".java",
                        "\n".repeat(i < longOnes ? lines : 1)))
                .toList();
    }
}
