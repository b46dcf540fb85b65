package io.twobanks.common.seata;

import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/** What a person can always do about a transfer that waits at the desk: have the coordinator asked again. */
public final class LookAgain {
    public static final Action ACTION = new Action("look-again", "Asks the coordinator again what has become of it.");

    private final TransferRegister register;
    private final CaseFile file;
    private final Consumer<String> recover;
    private final TransactionOperations transaction;

    /** @param recover settles a pending transfer now, if it can be */
    public LookAgain(
            TransferRegister register, CaseFile file, Consumer<String> recover, TransactionOperations transaction) {
        this.register = register;
        this.file = file;
        this.recover = recover;
        this.transaction = transaction;
    }

    /** Takes it off the desk; where nothing has changed, it comes back. */
    public void now(String id) {
        if (Boolean.TRUE.equals(transaction.execute(status -> reopen(id)))) {
            recover.accept(id);
        }
    }

    private boolean reopen(String id) {
        Transfer locked = register.lock(id);
        if (locked.getState() != TransferState.NEEDS_OPERATOR) {
            return false;
        }
        register.reopen(locked);
        file.note(id, ACTION.action(), "the coordinator is asked again");
        return true;
    }
}
