package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The three ways in which a killed coordinator can leave its transfers, with several transfers held at the point at
 * once. {@code -Dtwobanks.repeats=20} repeats each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomeClassesIT {
    private static final int HELD = 3;

    private final List<Answer> answers = new ArrayList<>();
    private XaRun xa;

    @BeforeAll
    void start() {
        xa = XaRun.start("outcome-classes", Map.of());
    }

    @AfterAll
    void end() {
        xa.close();
    }

    static Stream<Arguments> classes() {
        int repeats = Integer.getInteger("twobanks.repeats", 1);
        return IntStream.rangeClosed(1, repeats)
                .boxed()
                .flatMap(round -> Stream.of(
                        Arguments.of("undecided", Point.PREPARE_B_AFTER, "REJECTED", round),
                        Arguments.of("decided", Point.DECISION_LOGGED, "COMPLETED", round),
                        Arguments.of("between the commits", Point.COMMIT_A_AFTER, "COMPLETED", round)));
    }

    @ParameterizedTest(name = "{0}, round {3}")
    @MethodSource("classes")
    void a_kill_leaves_transfers_that_recovery_finishes(String name, Point point, String outcome, int round) {
        xa.holdAllAt(point);
        List<CompletableFuture<Answer>> held = IntStream.rangeClosed(1, HELD)
                .mapToObj(number -> xa.client.transferLater("A-" + number, "B-" + number, "1.00"))
                .toList();
        xa.awaitHeld(HELD);

        xa.run.process("bank").kill();
        List<Answer> unanswered = held.stream().map(CompletableFuture::join).toList();
        answers.addAll(unanswered);
        assertThat(xa.judge.branchesInDoubt()).as("in doubt after the kill").hasSizeGreaterThanOrEqualTo(HELD);
        xa.run.heal();
        xa.run.restart("bank");

        Duration taken = xa.judgeWithinBound(answers);
        System.out.printf("%s, round %d: final %d ms after the service was ready%n", name, round, taken.toMillis());
        assertThat(unanswered).allMatch(answer -> answer.status() == 0);
        assertThat(unanswered)
                .allMatch(answer -> xa.judge.stateOf(answer.transferId()).equals(outcome));
    }
}
