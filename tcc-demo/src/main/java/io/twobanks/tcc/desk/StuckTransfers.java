package io.twobanks.tcc.desk;

import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.seata.GlobalLog;
import io.twobanks.common.seata.LookAgain;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A second phase that does not end: a Confirm or a Cancel keeps failing. It is decided, and the coordinator tries it again and
 * again, so nothing but the cause is to be repaired, and the only safe action is to ask again. In particular nobody must cancel
 * what is to be confirmed: the other bank may have moved the money.
 */
public final class StuckTransfers implements CaseKind {
    private final TransferRegister register;
    private final GlobalLog log;
    private final LookAgain lookAgain;
    private final CaseFile file;

    public StuckTransfers(TransferRegister register, GlobalLog log, LookAgain lookAgain, CaseFile file) {
        this.register = register;
        this.log = log;
        this.lookAgain = lookAgain;
        this.file = file;
    }

    @Override
    public Stream<DeskItem> open() {
        return register.waiting().stream().map(this::item);
    }

    @Override
    public Optional<DeskItem> find(String id) {
        return register.find(id)
                .filter(transfer -> waits(transfer) || !file.done(id).isEmpty())
                .map(this::item);
    }

    private static boolean waits(Transfer transfer) {
        return transfer.getState() == TransferState.NEEDS_OPERATOR;
    }

    private DeskItem item(Transfer transfer) {
        String id = transfer.getTransferId();
        if (waits(transfer)) {
            return file.waiting(
                    id,
                    transfer.getReason().kind(),
                    transfer.getReason().sentence(),
                    transfer.getUpdatedAt(),
                    List.of(LookAgain.ACTION),
                    evidence(id));
        }
        return file.notWaiting(transfer, evidence(id));
    }

    private String[] evidence(String id) {
        return log.xid(id).stream()
                .flatMap(xid -> Stream.of(
                        "The global transaction is " + xid + "; ./twobanks inspect seata shows whose part is not done.",
                        "The log of that bank says why: ./twobanks logs bank-a, ./twobanks logs bank-b."))
                .toArray(String[]::new);
    }

    @Override
    public void act(String id, String action) {
        lookAgain.now(id);
    }
}
