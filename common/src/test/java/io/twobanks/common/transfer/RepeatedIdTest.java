package io.twobanks.common.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.SharedDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** A register with the guard knows an id that it has seen; one without it takes every request for a new one. */
class RepeatedIdTest {
    private final InMemory database = new InMemory();
    private final Claims claims = SharedDatabase.ofOneInstance();
    private final TransferRequest request =
            new TransferRequest(UUID.randomUUID().toString(), "A-1", "B-1", new BigDecimal("1.00"));

    @Test
    void aKnownIdIsNotAcceptedAgain() {
        TransferRegister register = register(RepeatedId.guarded(true));
        Transfer first = register.accept(request).orElseThrow();

        assertThat(register.accept(request)).isEmpty();
        assertThat(register.repeated(request).getTransferId()).isEqualTo(request.transferId());
        register.complete(first);
        assertThatThrownBy(() -> register.complete(first)).hasMessageContaining("not PENDING any more");
    }

    @Test
    void withoutTheGuardNeitherTheKeyNorTheFinalStateStopsASecondPayment() {
        TransferRegister register = register(RepeatedId.guarded(false));
        Transfer first = register.accept(request).orElseThrow();
        register.complete(first);

        Optional<Transfer> again = register.accept(request);

        assertThat(again).isPresent();
        assertThat(register.complete(again.get()).getState()).isEqualTo(TransferState.COMPLETED);
    }

    @Test
    void anIdIsInProgressUntilEachOfItsRequestsHasEnded() {
        TransferRegister register = register(RepeatedId.PAYS_AGAIN);
        Transfer first = register.accept(request).orElseThrow();
        Transfer second = register.accept(request).orElseThrow();

        register.endProgress(first);
        assertThat(claims.isHeldHere(request.transferId())).isTrue();
        register.endProgress(second);
        assertThat(claims.isHeldHere(request.transferId())).isFalse();
    }

    private TransferRegister register(RepeatedId repeatedId) {
        return new TransferRegister(
                database.mapper(), claims, TransactionOperations.withoutTransaction(), Clock.systemUTC(), repeatedId);
    }
}
