package io.twobanks.workbench.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules' own test: each catches what it is for, and only that. */
class RulesTest {
    @TestFactory
    Stream<DynamicTest> theBadExampleOfARuleIsRejectedByThisRuleOnly() {
        return numbered(example -> {
            assertThat(example.rule().check(example.bad())).hasSize(1);
            assertThat(rejecting(example.bad())).containsExactly(example.rule().name());
        });
    }

    @TestFactory
    Stream<DynamicTest> theNearMissOfARuleIsLegal() {
        return numbered(example -> assertThat(rejecting(example.nearMiss())).isEmpty());
    }

    @Test
    void everyRuleHasAnExample() {
        assertThat(Examples.all()).extracting(Example::rule).containsAll(TidyTest.RULES);
    }

    @Test
    void aViolationSaysWhereItIsAndWhatToDo() {
        List<Source> bad = Example.main("a/src/main/java/io/a/A.java", "class A {\n\nvoid f() { g.sleep(1); } }");

        assertThat(TreeRules.SLEEP.check(bad).get(0))
                .hasToString("a/src/main/java/io/a/A.java:4: a sleep, wait for what is meant, with a bound (a latch,"
                        + " Awaitility), or inject the time");
    }

    private interface Check {
        void of(Example example);
    }

    private static Stream<DynamicTest> numbered(Check check) {
        List<Example> examples = Examples.all();
        return IntStream.range(0, examples.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        (i + 1) + " " + examples.get(i).rule().name(), () -> check.of(examples.get(i))));
    }

    private static List<String> rejecting(List<Source> sources) {
        return TidyTest.RULES.stream()
                .filter(rule -> !rule.check(sources).isEmpty())
                .map(Rule::name)
                .toList();
    }
}
