package io.twobanks.workbench.junit;

import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.InstanceMapper;
import io.twobanks.common.recovery.Instances;
import io.twobanks.common.recovery.Pending;
import io.twobanks.common.recovery.PendingMapper;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferState;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pending rows of table {@code transfer} as the work of a bank's only instance. */
record InMemoryPending(Map<String, Transfer> rows) implements Rows.Statements {
    private static final Comparator<Transfer> OLDEST_FIRST =
            Comparator.comparing(Transfer::getCreatedAt).thenComparing(Transfer::getTransferId);

    Instances instances() {
        InstanceMapper nobodyElse = Rows.mapper(InstanceMapper.class, (method, arguments) -> List.of());
        return new Instances("only", nobodyElse, Duration.ofSeconds(5));
    }

    Claims claims() {
        return new Claims(instances(), Rows.mapper(PendingMapper.class, this));
    }

    @Override
    public Object run(String method, Object... arguments) {
        return switch (method) {
            case "take" -> isPending((String) arguments[0]) ? 1 : 0;
            case "isTaken" -> false;
            case "free" ->
                after((Pending) arguments[1]).limit((int) arguments[2]).toList();
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private boolean isPending(String id) {
        return rows.containsKey(id) && rows.get(id).getState() == TransferState.PENDING;
    }

    private Stream<Pending> after(Pending last) {
        return rows.values().stream()
                .filter(transfer -> isPending(transfer.getTransferId()))
                .sorted(OLDEST_FIRST)
                .map(transfer -> new Pending(transfer.getTransferId(), transfer.getCreatedAt()))
                .filter(pending -> pending.createdAt().isAfter(last.createdAt())
                        || pending.createdAt().equals(last.createdAt())
                                && pending.transferId().compareTo(last.transferId()) > 0);
    }
}
