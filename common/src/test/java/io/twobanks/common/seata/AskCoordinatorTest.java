package io.twobanks.common.seata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.problem.Refused;
import io.twobanks.common.seata.AskCoordinator.Decision;
import java.lang.reflect.Proxy;
import org.apache.seata.core.model.GlobalStatus;
import org.apache.seata.tm.api.GlobalTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Seata has many states; what is claimed of a transfer depends on which of them mean the same. */
class AskCoordinatorTest {
    private final TellOutcome handler = new TellOutcome();
    /** Its own class wants a client that is set up. */
    private final GlobalTransaction transaction = (GlobalTransaction) Proxy.newProxyInstance(
            GlobalTransaction.class.getClassLoader(),
            new Class<?>[] {GlobalTransaction.class},
            (proxy, method, arguments) -> method.getName().equals("getXid") ? "127.0.0.1:8091:1" : null);

    @ParameterizedTest
    @EnumSource(GlobalStatus.class)
    void every_state_is_understood(GlobalStatus status) {
        assertThat(AskCoordinator.decision(status)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Begin, NONE",
        "Committed, COMMIT",
        "AsyncCommitting, COMMIT",
        "CommitRetrying, COMMIT",
        "Rollbacking, ROLLING_BACK",
        "TimeoutRollbackRetrying, ROLLING_BACK",
        "Rollbacked, ROLLED_BACK",
        "TimeoutRollbacked, ROLLED_BACK",
        "RollbackFailed, STUCK",
        "Finished, FORGOTTEN"
    })
    void what_follows_from_a_state(GlobalStatus status, Decision decision) {
        assertThat(AskCoordinator.decision(status)).isEqualTo(decision);
    }

    @Test
    void an_error_comes_back_to_its_caller_only_when_all_is_rolled_back() {
        RuntimeException refused = new IllegalStateException("refused");
        assertThatThrownBy(() -> handler.onRollbacking(transaction, refused)).isInstanceOf(OutcomeOpen.class);
        assertThatThrownBy(() -> handler.onRollbackFailure(transaction, refused))
                .isInstanceOf(OutcomeOpen.class);
        assertThatThrownBy(() -> handler.onCommitFailure(transaction, refused)).isInstanceOf(OutcomeOpen.class);
    }

    @Test
    void what_could_not_be_begun_has_moved_nothing() {
        assertThatThrownBy(() -> handler.onBeginFailure(transaction, new IllegalStateException("away")))
                .isInstanceOf(Refused.class);
    }
}
