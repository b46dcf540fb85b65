package io.twobanks.compensation.saga;

import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which way a saga goes: forward, until somebody writes that it has turned, and never forward again. Several processes may
 * work on one saga, because each takes the others for dead; whatever they believe, the transfer's row is locked by who
 * turns the saga, who takes the payer's money and who completes the transfer. So a saga that has turned takes no more money
 * from the payer and is never completed, and one that is complete never turns.
 */
public final class Direction {
    private final SagaTurnMapper turns;
    private final TransferRegister register;
    private final TransactionOperations transaction;

    public Direction(SagaTurnMapper turns, TransferRegister register, TransactionOperations transaction) {
        this.turns = turns;
        this.register = register;
        this.transaction = transaction;
    }

    public boolean isBack(String transferId) {
        return turns.hasTurned(transferId);
    }

    /** Does work in a transaction in which the saga cannot turn. @return empty when it has turned, or has ended */
    public <T> Optional<T> whileForward(String transferId, Supplier<T> work) {
        return transaction.execute(
                status -> turns.lockForward(transferId) ? Optional.of(work.get()) : Optional.empty());
    }

    /** Turns the saga, if nobody has. @return false when it has ended, so that there is nothing to turn */
    public boolean turn(String transferId) {
        whileForward(transferId, () -> turns.turn(transferId));
        return isBack(transferId);
    }

    /** Where the transfer stands now, whoever has brought it there. */
    public Transfer standing(Transfer transfer) {
        return register.find(transfer.getTransferId()).orElseThrow();
    }
}
