package io.twobanks.workbench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The checks' own test: each catches what it is for, and lets the near miss pass. */
class ChecksTest {
    /** What a check refuses, and what looks alike and is true. */
    private record Example(Check check, String path, String bad, String nearMiss) {
        Example(Check check, String bad, String nearMiss) {
            this(check, "docs/a.md", bad, nearMiss);
        }

        Document document(String markdown) {
            return new Document(path, markdown);
        }
    }

    private static final String EXCERPT =
            "<!-- code: xa-demo/src/main/java/io/twobanks/xa/DatabaseProperties.java -->\n";

    private static final List<Example> EXAMPLES = List.of(
            new Example(
                    Links.LEAD_SOMEWHERE, "[a](../common/pom.xm)", "[a](../common/pom.xml) [b](https://nowhere.test)"),
            new Example(Links.LEAD_SOMEWHERE, "# One\n[a](#two)", "# One: `x`, 2\n[a](#one-x-2)"),
            new Example(Links.LEAD_SOMEWHERE, "[a](../README.md#a-tranfer)", "[a](../README.md#a-transfer)"),
            new Example(Links.LEAD_SOMEWHERE, "[`A`](A.java)", "[`A`](README.md) `[a](b)`"),
            new Example(Paths.EXIST, "`xa-demo/patern.yml`", "`xa-demo/pattern.yml` `logs/NAME.log`"),
            new Example(Paths.EXIST, "`infra/server-maria`", "`infra/server-*` `infra/server-mariadb/`"),
            new Example(Paths.EXIST, "`patern.yml`", "`pattern.yml` `my.cnf`"),
            new Example(Commands.ARE_UNDERSTOOD, "`./twobanks restrat bank`", "`./twobanks restart bank` `twobanks x`"),
            new Example(Commands.ARE_UNDERSTOOD, "`./twobanks arm xa.debit.after BANG`", "`./twobanks arm x CRASH`"),
            new Example(Commands.ARE_UNDERSTOOD, "`./twobanks logs bank --tail`", "`./twobanks logs bank -n 3 | tail`"),
            new Example(Commands.ARE_UNDERSTOOD, "`./twobanks run x1`", "`./twobanks run PATTERN -P KEY=false`"),
            new Example(Commands.ARE_UNDERSTOOD, "`./twobanks link a b bend`", "`./twobanks link a b strand`"),
            new Example(
                    Commands.ARE_UNDERSTOOD,
                    "```\n$ ./twobanks sql db-a 'a b' c\n```",
                    "```\n$ ./twobanks sql db-a 'a b'\n./twobanks is what it printed\n```"),
            new Example(
                    Commands.ARE_UNDERSTOOD, "```\n./twobanks stat\n```", "```\n./twobanks status   # says so\n```"),
            new Example(Commands.ARE_RUN, "\n```\n$ ls\n```", "<!-- run: shell 1 -->\n```\n$ ls\n```\n\n```\nls\n```"),
            new Example(Keys.EXIST, "`xa.comit-a.after`", "`xa.commit-a.after` `xa.commit-…` `xa.md` xa.comit"),
            new Example(Keys.EXIST, "`-P xa.guard.all-bank=false`", "`-P xa.guard.all-banks=false`"),
            new Example(Keys.EXIST, "```\n$ ./twobanks arm xa.start CRASH\n```", "```java\nxa.start();\n```"),
            new Example(Keys.EXIST, "`xa.settle-evry`", "`xa.settle-every` `xa.atomikos.settings.max_timeout`"),
            new Example(Names.EXIST, "`MakeTransfers`", "`MakeTransfer` `LauncherIT` `XAResource` `MAKE`"),
            new Example(Names.EXIST, "`MakeTransfer.moveMony`", "`MakeTransfer.moveMoney()` `A-1`"),
            new Example(
                    Excerpts.ARE_THE_SOURCE,
                    EXCERPT + "```java\nMysqlXADataSource dataSource() {\n    return dataSource;\n```",
                    EXCERPT + "```java\ndataSource.setPassword(password);\nreturn dataSource;\n```"),
            new Example(
                    Excerpts.ARE_THE_SOURCE,
                    "<!-- code: no/such/File.java -->\n```java\nint i;\n```",
                    "```java\nint i;\n```"),
            new Example(
                    Terms.ARE_LINKED,
                    "docs/en/a.md",
                    "The half message waits.",
                    "The [half message](glossary.md#half-message) waits: a half message."),
            new Example(Terms.ARE_LINKED, "docs/zh/how/a.md", "半消息", "[半消息](../glossary.md#半消息)：半消息"),
            new Example(
                    Addresses.ARE_NUMBERS, "```\ncurl local" + "host:8081\n```", "curl 127.0.0.1:8081, local hosts"));

    @TestFactory
    Stream<DynamicTest> theBadExampleIsFound() {
        return numbered(example -> assertThat(example.check().of(example.document(example.bad())))
                .as(example.bad())
                .hasSize(1));
    }

    @TestFactory
    Stream<DynamicTest> theNearMissIsNot() {
        return numbered(example -> assertThat(example.check().of(example.document(example.nearMiss())))
                .as(example.nearMiss())
                .isEmpty());
    }

    @Test
    void everyCheckHasAnExample() {
        assertThat(EXAMPLES).extracting(Example::check).containsAll(DocsTest.CHECKS);
    }

    @Test
    void aFindingSaysWhereItIs() {
        assertThat(Keys.EXIST.of(new Document("docs/a.md", "one\n\n```\ntwo\nxa.tree\n```")))
                .singleElement()
                .hasToString("docs/a.md:5: no pattern has xa.tree");
    }

    private interface Shown {
        void of(Example example);
    }

    private static Stream<DynamicTest> numbered(Shown shown) {
        return IntStream.range(0, EXAMPLES.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        (i + 1) + " " + EXAMPLES.get(i).check().name(), () -> shown.of(EXAMPLES.get(i))));
    }
}
