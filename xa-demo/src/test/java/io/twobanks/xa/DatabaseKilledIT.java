package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Bank B's database dies, before and after the decision, and comes back with its prepared branches. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseKilledIT {
    private final List<Answer> answers = new ArrayList<>();
    private XaRun xa;

    @BeforeAll
    void start() {
        xa = XaRun.start("database-killed", Map.of());
    }

    @AfterAll
    void end() {
        xa.close();
    }

    @AfterEach
    void heal() {
        xa.run.heal();
    }

    @Test
    void killed_after_the_decision_it_commits_its_prepared_branch_when_it_is_back() {
        Answer answer = killDatabaseBAt(Point.COMMIT_B_BEFORE, "A-1", "B-1");

        xa.judgeWithinBound(answers);

        assertThat(answer.status())
                .as("decided, and not yet done at bank B: %s", answer)
                .isEqualTo(202);
        assertThat(xa.judge.stateOf(answer.transferId())).isEqualTo("COMPLETED");
    }

    @Test
    void killed_before_the_decision_it_has_refused() {
        Answer answer = killDatabaseBAt(Point.PREPARE_B_BEFORE, "A-2", "B-2");

        xa.judgeWithinBound(answers);

        assertThat(answer.isOk()).as("%s", answer).isFalse();
        assertThat(xa.judge.stateOf(answer.transferId())).isEqualTo("REJECTED");
    }

    /** The answer comes while the database is still dead. */
    private Answer killDatabaseBAt(Point point, String from, String to) {
        xa.arm(point, FaultAction.PAUSE);
        CompletableFuture<Answer> transfer = xa.client.transferLater(from, to, "1.00");
        xa.awaitHeld(1);
        xa.run.process("db-b").kill();
        xa.release();
        Answer answer = transfer.join();
        answers.add(answer);
        xa.run.restart("db-b");
        return answer;
    }

    @Test
    void while_it_is_dead_transfers_are_refused_and_afterwards_they_work_again() {
        xa.run.process("db-b").kill();
        Answer refused = xa.client.transfer("A-3", "B-3", "1.00");
        assertThat(refused.status()).as("%s", refused).isEqualTo(503);
        assertThat(refused.body()).contains("\"moved\":\"nothing\"");

        xa.run.restart("db-b");
        Answer next = xa.client.transfer("A-3", "B-3", "1.00");
        answers.add(next);
        assertThat(next.status()).as("%s", next).isEqualTo(200);
        xa.judgeWithinBound(answers);
    }
}
