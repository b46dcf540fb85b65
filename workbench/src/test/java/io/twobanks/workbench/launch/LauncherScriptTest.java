package io.twobanks.workbench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code ./twobanks} in a small checkout of its own, with the real workbench's classes. In the place of Maven
 * stands a program that writes down what it was asked for, and makes the files that a build makes.
 */
class LauncherScriptTest {
    private static final Checkout REAL = Checkout.find();

    /** With it a command is built for, and then only explained. */
    private static final String HELP = "--help";

    private static final String MAVEN = """
            #!/bin/sh
            echo "$*" >> ../maven.txt
            case "$*" in *broken*) echo "no such module"; exit 1 ;; esac
            for module in $(echo "$*" | sed 's/.*-pl \\([^ ]*\\) .*/\\1/' | tr , ' '); do
              [ "$module" = workbench ] || { mkdir -p $module/target/twobanks; : > $module/target/twobanks/bank.classpath; }
            done
            for server in infra/server-*; do
              mkdir -p $server/target/twobanks; : > $server/target/twobanks/${server#infra/}.classpath
            done
            printf '\\033[0m\\033[0m'
            """;

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void makeCheckout() throws IOException {
        root = Files.createDirectory(folder.resolve("checkout"));
        Files.copy(REAL.root().resolve("twobanks"), root.resolve("twobanks"));
        module("xa-demo", "xa", "server-mariadb");
        module("mq-eventual-demo", "mq", "server-mariadb", "server-rocketmq");
        module("broken-demo", "broken", "server-mariadb");
        for (String server : List.of("server-mariadb", "server-rocketmq")) {
            write("infra/" + server + "/pom.xml", "<project/>");
        }
        copyWorkbench(root);
        write("../bin/mvn", MAVEN);
        assertThat(folder.resolve("bin/mvn").toFile().setExecutable(true)).isTrue();
    }

    private void module(String name, String id, String... servers) throws IOException {
        write(name + "/pattern.yml", "id: " + id + "\n");
        StringBuilder pom = new StringBuilder();
        for (String server : servers) {
            pom.append("<artifactId>").append(server).append("</artifactId>\n");
        }
        write(name + "/pom.xml", pom.toString());
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private static void copyWorkbench(Path checkout) throws IOException {
        Path from = REAL.root().resolve("workbench/target");
        Path to = checkout.resolve("workbench/target");
        for (String part : List.of("classes", "twobanks/workbench.classpath")) {
            try (Stream<Path> files = Files.walk(from.resolve(part))) {
                for (Path file : files.toList()) {
                    Path copy = to.resolve(from.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void aCommandThatOnlyTalksToTheWorkbenchBuildsNothingMore() throws Exception {
        assertThat(type("--version")).contains("Two Banks");
        assertThat(built()).isEmpty();
    }

    @Test
    void aPatternThatWasNotBuiltIsBuiltWithItsServersAndOnlyOnce() throws Exception {
        type("run", "xa", HELP);
        assertThat(type("run", "mq", HELP)).doesNotContain("class path", "\033");
        type("run", "-P", "mq.guard.dedupe=false", "mq", HELP);
        type("soak", "--hours", "1", "--pattern=mq", HELP);

        assertThat(built()).hasSize(2);
        assertThat(built().get(0)).contains("-pl xa-demo -am process-classes");
        assertThat(built().get(1)).contains("-pl mq-eventual-demo -am process-classes");
    }

    @Test
    void anExhibitsPatternIsBuiltUnlessTheExhibitIsOnlyRead() throws Exception {
        write("mq-eventual-demo/museum.yml", "- id: some-exhibit\n");
        type("museum", HELP);
        type("museum", "some-exhibit", "--read", HELP);
        assertThat(built()).isEmpty();

        type("museum", "some-exhibit", HELP);

        assertThat(built()).hasSize(1).last().asString().contains("-pl mq-eventual-demo ");
    }

    @Test
    void aFurtherPatternOfAModuleIsBuiltWithIt() throws Exception {
        write("xa-demo/lesson/pattern.yml", "id: 3pc\n");

        type("run", "3pc", HELP);
        type("run", "xa", HELP);

        assertThat(built()).singleElement().asString().contains("-pl xa-demo -am process-classes");
    }

    @Test
    void aServersClassPathThatIsMissingIsBuiltToo() throws Exception {
        type("run", "mq", HELP);
        Files.delete(root.resolve("infra/server-rocketmq/target/twobanks/server-rocketmq.classpath"));
        type("run", "mq", HELP);

        assertThat(built()).hasSize(2).last().asString().contains("-pl mq-eventual-demo ");
    }

    @Test
    void whatWasBuiltForOnePatternDoesNotHideThatAnotherIsOlderThanItsSources() throws Exception {
        type("run", "mq", HELP);
        type("run", "xa", HELP);
        write("mq-eventual-demo/src/main/java/Bank.java", "class Bank {}");
        write("xa-demo/src/main/java/Bank.java", "class Bank {}");
        for (String module : List.of("mq-eventual-demo", "xa-demo")) {
            Files.setLastModifiedTime(
                    root.resolve(module + "/src/main/java/Bank.java"),
                    FileTime.from(Instant.now().plusSeconds(2)));
        }
        type("run", "xa", HELP);
        type("run", "mq", HELP);

        assertThat(built()).hasSize(4);
        assertThat(built().get(3)).contains("-pl mq-eventual-demo ");
    }

    @Test
    void aBuildThatFailsSaysSoAndStartsNothing() throws Exception {
        assertThat(type("run", "broken", HELP))
                .contains("no such module", "The build failed; the reason stands above. Nothing was started.")
                .doesNotContain("Usage");
    }

    @Test
    void itCanBeCalledThroughASymbolicLink() throws Exception {
        Path near = Files.createSymbolicLink(root.resolve("near"), Path.of("twobanks"));
        Path far = Files.createSymbolicLink(folder.resolve("far"), near);

        assertThat(typeAt(far, "C.UTF-8", "--version")).contains("Two Banks 0");
    }

    @Test
    void aCheckoutMayHaveAChineseNameInTheCLocale() throws Exception {
        Path chinese = Files.createDirectory(folder.resolve("两家 banks"));
        Files.copy(root.resolve("twobanks"), chinese.resolve("twobanks"));
        copyWorkbench(chinese);

        assertThat(typeAt(chinese.resolve("twobanks"), "C", "--version")).contains("Two Banks 0");
    }

    private String type(String... arguments) throws Exception {
        return typeAt(root.resolve("twobanks"), "C.UTF-8", arguments);
    }

    private String typeAt(Path script, String locale, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("LC_CTYPE");
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("TWOBANKS_LANG", "en");
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return printed;
    }

    /** What Maven was asked for. */
    private List<String> built() throws IOException {
        Path file = folder.resolve("maven.txt");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
