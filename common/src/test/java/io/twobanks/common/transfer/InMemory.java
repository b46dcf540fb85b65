package io.twobanks.common.transfer;

import io.twobanks.common.problem.Reason;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** The statements of {@link TransferMapper} that the register uses, on a map; for the mapping to HTTP only. */
final class InMemory implements InvocationHandler {
    final Map<String, Transfer> rows = new ConcurrentHashMap<>();
    volatile boolean down;
    /** A statement that finds the database dead, while the others still find it alive. */
    volatile String diesAt;

    /** A statement that no database could do. */
    volatile boolean failsAsAProgramWould;

    void comesBack() {
        failsAsAProgramWould = false;
        down = false;
        diesAt = null;
    }

    TransferMapper mapper() {
        ClassLoader loader = TransferMapper.class.getClassLoader();
        return (TransferMapper) Proxy.newProxyInstance(loader, new Class<?>[] {TransferMapper.class}, this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (down || method.getName().equals(diesAt)) {
            throw new DataAccessResourceFailureException("the database is down");
        }
        if (failsAsAProgramWould) {
            throw new InvalidDataAccessResourceUsageException("no such column");
        }
        return switch (method.getName()) {
            case "insert" -> insert((Transfer) arguments[0]);
            case "selectById" -> rows.get((String) arguments[0]);
            case "move" ->
                move(
                        (String) arguments[0],
                        (TransferState) arguments[1],
                        (TransferState) arguments[2],
                        (Reason) arguments[3],
                        (Instant) arguments[4]);
            case "overwrite" -> {
                rows.computeIfPresent(
                        (String) arguments[0],
                        (id, row) -> row.became((TransferState) arguments[1], row.getReason(), (Instant) arguments[2]));
                yield 1;
            }
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private int insert(Transfer transfer) {
        if (rows.putIfAbsent(transfer.getTransferId(), transfer) != null) {
            throw new DuplicateKeyException(transfer.getTransferId());
        }
        return 1;
    }

    private int move(String id, TransferState from, TransferState to, Reason reason, Instant now) {
        Transfer row = rows.get(id);
        if (row == null || row.getState() != from) {
            return 0;
        }
        rows.put(id, row.became(to, reason, now));
        return 1;
    }
}
