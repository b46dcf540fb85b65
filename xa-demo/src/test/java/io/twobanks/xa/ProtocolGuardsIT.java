package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the protocol itself is for: with each of its guards nothing is lost, without it something is. */
class ProtocolGuardsIT {
    private static final List<String> BOTH = List.of("DEBIT A-1 -1.00", "CREDIT B-1 1.00");
    private static final List<String> ONLY_A_PAID = List.of("DEBIT A-1 -1.00");

    @Test
    void a_crash_between_the_two_commits_loses_nothing() {
        try (XaRun xa = XaRun.start("two-phase-commit-on", Map.of())) {
            Answer answer = crashBetweenTheCommits(xa);
            xa.run.restart("bank");

            xa.judgeWithinBound(List.of(answer));
            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(BOTH);
        }
    }

    @Test
    void without_two_phase_commit_a_crash_between_the_two_commits_loses_money() {
        try (XaRun xa = XaRun.start("two-phase-commit-off", Map.of("xa.guard.two-phase-commit", "false"))) {
            Answer before = xa.client.transfer("A-2", "B-2", "1.00");
            assertThat(before.status()).isEqualTo(200);
            xa.awaitStep(Point.COMMIT_B_AFTER, before.transferId());

            Answer answer = crashBetweenTheCommits(xa);
            xa.run.restart("bank");

            assertThat(xa.judge.branchesInDoubt())
                    .as("nothing is left to recover")
                    .isEmpty();
            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(ONLY_A_PAID);
        }
    }

    @Test
    void without_recovery_the_branch_and_its_locks_stay_for_ever() {
        try (XaRun xa = XaRun.start("recovery-off", Map.of("xa.guard.recovery", "false"))) {
            Answer answer = crashBetweenTheCommits(xa);
            xa.run.restart("bank");
            Answer other = xa.client.transfer("A-2", "B-1", "1.00");
            xa.run.restart("bank");

            Awaitility.await("the branch stays, longer than the declared bound")
                    .pollInterval(Duration.ofSeconds(1))
                    .during(XaRun.BOUND)
                    .atMost(XaRun.BOUND.plusSeconds(5))
                    .until(() -> xa.judge.branchesInDoubt().size() == 1);
            assertThat(other.status()).as("B-1 is locked: %s", other).isEqualTo(503);
            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(ONLY_A_PAID);
            assertThat(xa.judge.stateOf(answer.transferId())).isEqualTo("PENDING");
        }
    }

    @Test
    void crossing_transfers_wait_for_each_other_and_all_complete() {
        try (XaRun xa = XaRun.start("lock-order-on", Map.of())) {
            List<Answer> answers = crossingTransfers(xa);

            assertThat(answers).allMatch(Answer::isOk);
            xa.judgeWithinBound(answers);
        }
    }

    @Test
    void without_the_lock_order_crossing_transfers_form_a_circle_until_their_time_outs() {
        try (XaRun xa = XaRun.start("lock-order-off", Map.of("xa.guard.lock-order", "false"))) {
            List<Answer> answers = crossingTransfers(xa);

            assertThat(answers).anyMatch(answer -> answer.status() == 503);
            xa.judgeWithinBound(answers);
        }
    }

    /** Ten from A-1 to B-1 and ten back, all at the same moment. */
    private static List<Answer> crossingTransfers(XaRun xa) {
        List<CompletableFuture<Answer>> sent = IntStream.range(0, 20)
                .mapToObj(number -> number % 2 == 0
                        ? xa.client.transferLater("A-1", "B-1", "1.00")
                        : xa.client.transferLater("B-1", "A-1", "1.00"))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void a_repeated_id_pays_once() {
        try (XaRun xa = XaRun.start("same-id-on", Map.of())) {
            List<Answer> answers = sendAgainAndAgain(xa);

            assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 202);
            assertThat(xa.judge.legs(answers.get(0).transferId())).isEqualTo(BOTH);
        }
    }

    @Test
    void without_that_guard_a_repeated_id_pays_each_time() {
        try (XaRun xa = XaRun.start("same-id-off", Map.of("xa.guard.same-id", "false"))) {
            List<Answer> answers = sendAgainAndAgain(xa);

            assertThat(answers).allMatch(Answer::isOk);
            assertThat(xa.judge.legs(answers.get(0).transferId())).hasSize(2 * answers.size());
        }
    }

    /** One after the other and at the same moment. */
    private static List<Answer> sendAgainAndAgain(XaRun xa) {
        String id = UUID.randomUUID().toString();
        Answer first = xa.client.transferLater(id, "A-1", "B-1", "1.00").join();
        List<CompletableFuture<Answer>> sent = IntStream.range(0, 3)
                .mapToObj(number -> xa.client.transferLater(id, "A-1", "B-1", "1.00"))
                .toList();
        return Stream.concat(Stream.of(first), sent.stream().map(CompletableFuture::join))
                .toList();
    }

    private static Answer crashBetweenTheCommits(XaRun xa) {
        xa.arm(Point.COMMIT_A_AFTER, FaultAction.CRASH);
        Answer answer = xa.client.transfer("A-1", "B-1", "1.00");
        xa.awaitCrash();
        return answer;
    }
}
