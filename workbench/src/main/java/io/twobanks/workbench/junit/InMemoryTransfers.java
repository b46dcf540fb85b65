package io.twobanks.workbench.junit;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferState;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Table {@code transfer} in memory. */
record InMemoryTransfers(Map<String, Transfer> rows, Clock clock) implements Rows.Statements {
    @Override
    public Object run(String method, Object... arguments) {
        return switch (method) {
            case "insert" -> {
                rows.put(((Transfer) arguments[0]).getTransferId(), (Transfer) arguments[0]);
                yield 1;
            }
            case "selectById", "lock" -> rows.get((String) arguments[0]);
            case "move" ->
                move((String) arguments[0], (TransferState) arguments[1], (TransferState) arguments[2], (Reason)
                        arguments[3]);
            case "pending" ->
                inState(TransferState.PENDING).map(Transfer::getTransferId).toList();
            case "inState" -> inState((TransferState) arguments[0]).toList();
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Stream<Transfer> inState(TransferState state) {
        return rows.values().stream()
                .filter(transfer -> transfer.getState() == state)
                .sorted(Comparator.comparing(Transfer::getCreatedAt));
    }

    private int move(String id, TransferState from, TransferState to, Reason reason) {
        Transfer transfer = rows.get(id);
        if (transfer == null || transfer.getState() != from) {
            return 0;
        }
        Transfer moved = Rows.with(Rows.with(transfer, "state", to), "reason", reason);
        rows.put(id, Rows.with(moved, "updatedAt", clock.instant()));
        return 1;
    }
}
