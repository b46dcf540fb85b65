package io.twobanks.workbench.api;

import io.twobanks.infra.seata.Branch;
import io.twobanks.infra.seata.GlobalTransaction;
import io.twobanks.infra.seata.RowLock;
import io.twobanks.infra.seata.SeataAdmin;
import java.util.List;

/** What the transaction coordinator of a run knows: its transactions, their local ones, and the rows that they lock. */
public record CoordinatorView(List<GlobalTransaction> transactions, List<Branch> branches, List<RowLock> locks) {

    static CoordinatorView of(SeataAdmin admin) {
        return new CoordinatorView(admin.transactions(), admin.branches(), admin.locks());
    }
}
