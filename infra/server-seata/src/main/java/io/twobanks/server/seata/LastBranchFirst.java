package io.twobanks.server.seata;

import io.seata.common.loader.LoadLevel;
import io.seata.core.store.db.sql.log.MysqlLogStoreSqls;

/**
 * Reads the branches of a transaction so that the last one comes first. Seata 2.0.0 rolls branches back in the order in
 * which it reads them, and reads them in the order in which they were registered: of two branches on one row the older one
 * is then undone under the newer one, finds the row changed, and the transaction stays half for ever. Committing does not
 * care for the order.
 *
 * <p>The property {@code two-banks.undo-order} with the value {@code as-registered} leaves it as Seata 2.0.0 has it, to show
 * what that does.
 */
@LoadLevel(name = "mysql", order = 1000)
public final class LastBranchFirst extends MysqlLogStoreSqls {

    private static final String AS_REGISTERED = "as-registered";
    private static final String OLDEST_FIRST = "order by gmt_create asc";
    private static final String NEWEST_FIRST = "order by gmt_create desc, branch_id desc";

    @Override
    public String getQueryBranchTransaction(String branchTable) {
        return turned(super.getQueryBranchTransaction(branchTable));
    }

    @Override
    public String getQueryBranchTransaction(String branchTable, String placeholders) {
        return turned(super.getQueryBranchTransaction(branchTable, placeholders));
    }

    private static String turned(String sql) {
        if (AS_REGISTERED.equals(System.getProperty("two-banks.undo-order"))) {
            return sql;
        }
        if (!sql.contains(OLDEST_FIRST)) {
            throw new IllegalStateException("This version of Seata reads its branches otherwise: " + sql);
        }
        return sql.replace(OLDEST_FIRST, NEWEST_FIRST);
    }
}
