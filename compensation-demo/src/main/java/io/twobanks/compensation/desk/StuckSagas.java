package io.twobanks.compensation.desk;

import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.compensation.saga.SagaLog;
import io.twobanks.compensation.saga.SagaStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/** What a saga leaves to a person: a compensation that does not work, for example because the payee has spent the money. */
public final class StuckSagas implements CaseKind {
    public static final String KIND = "stuck-saga";

    private static final Action RETRY =
            new Action("retry", "Tries the compensation again, as often as the saga does by itself.");
    private static final String RESUMED = "the saga goes back once more";

    private final TransferRegister register;
    private final SagaLog log;
    private final Consumer<String> resume;
    private final CaseFile file;
    private final TransactionOperations transaction;

    /** @param resume lets a saga go on now */
    public StuckSagas(
            TransferRegister register,
            SagaLog log,
            Consumer<String> resume,
            CaseFile file,
            TransactionOperations transaction) {
        this.register = register;
        this.log = log;
        this.resume = resume;
        this.file = file;
        this.transaction = transaction;
    }

    @Override
    public Stream<DeskItem> open() {
        return register.waiting().stream().filter(StuckSagas::isStuck).map(this::item);
    }

    @Override
    public Optional<DeskItem> find(String id) {
        return register.find(id)
                .filter(transfer -> isStuck(transfer) || wasResumed(id))
                .map(this::item);
    }

    private static boolean isStuck(Transfer transfer) {
        return transfer.getState() == TransferState.NEEDS_OPERATOR
                && transfer.getReason().kind().equals(KIND);
    }

    private boolean wasResumed(String id) {
        return file.done(id).stream().anyMatch(repair -> repair.outcome().equals(RESUMED));
    }

    private DeskItem item(Transfer transfer) {
        String id = transfer.getTransferId();
        if (isStuck(transfer)) {
            return file.waiting(
                    id, KIND, transfer.getReason().sentence(), transfer.getUpdatedAt(), List.of(RETRY), steps(id));
        }
        return file.notWaiting(transfer, steps(id));
    }

    private String[] steps(String id) {
        return log.of(id).values().stream().map(StuckSagas::shown).toArray(String[]::new);
    }

    private static String shown(SagaStep step) {
        String why = step.reason() == null ? "" : ": " + step.reason().sentence();
        return "Saga: " + step.step() + " " + step.state() + ", failed attempts " + step.attempts() + why;
    }

    /** Takes it off the desk again; where the compensation still does not work, it comes back. */
    @Override
    public void act(String id, String action) {
        if (Boolean.TRUE.equals(transaction.execute(status -> reopen(id)))) {
            resume.accept(id);
        }
    }

    private boolean reopen(String id) {
        Transfer locked = register.lock(id);
        if (!isStuck(locked)) {
            return false; // Somebody else was faster.
        }
        log.tryAnew(id);
        register.reopen(locked);
        file.note(id, RETRY.action(), RESUMED);
        return true;
    }
}
