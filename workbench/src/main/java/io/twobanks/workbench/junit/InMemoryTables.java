package io.twobanks.workbench.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A database in memory, for tests of a protocol without a server: its tables change together or not at all. Rows are values; who
 * changes one puts a new one in its place. One transaction at a time, and no locks: what locks are for, scenarios show on real
 * servers.
 */
public final class InMemoryTables implements TransactionOperations {
    private final List<Map<?, ?>> tables = new ArrayList<>();

    /** A new table, in the order in which its rows are written. */
    public <K, V> Map<K, V> table() {
        Map<K, V> table = new LinkedHashMap<>();
        tables.add(table);
        return table;
    }

    @Override
    public <T> T execute(TransactionCallback<T> work) {
        List<Map<?, ?>> before = new ArrayList<>();
        tables.forEach(table -> before.add(new LinkedHashMap<>(table)));
        TransactionStatus status = new SimpleTransactionStatus();
        try {
            T result = work.doInTransaction(status);
            if (status.isRollbackOnly()) {
                restore(before);
            }
            return result;
        } catch (RuntimeException failed) {
            restore(before);
            throw failed;
        }
    }

    private void restore(List<Map<?, ?>> before) {
        for (int i = 0; i < tables.size(); i++) {
            restore(tables.get(i), before.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    private static <K, V> void restore(Map<K, V> table, Map<?, ?> before) {
        table.clear();
        table.putAll((Map<K, V>) before);
    }
}
