package io.twobanks.workbench.cli;

import io.twobanks.infra.seata.Branch;
import io.twobanks.infra.seata.GlobalTransaction;
import io.twobanks.infra.seata.RowLock;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.api.CoordinatorView;
import java.util.function.Consumer;

/** What the transaction coordinator knows, line by line. */
record ShownCoordinator(Consumer<String> print) {

    void show(CoordinatorView coordinator) {
        print.accept(
                Messages.text("inspect.transactions", coordinator.transactions().size()));
        coordinator.transactions().forEach(transaction -> print.accept("  " + shown(transaction)));
        print.accept(Messages.text("inspect.branches", coordinator.branches().size()));
        coordinator.branches().forEach(branch -> print.accept("  " + shown(branch)));
        print.accept(Messages.text("inspect.locks", coordinator.locks().size()));
        coordinator.locks().forEach(lock -> print.accept("  " + shown(lock)));
    }

    private static String shown(GlobalTransaction transaction) {
        return Messages.text(
                "inspect.transaction",
                transaction.xid(),
                transaction.status(),
                transaction.application(),
                transaction.begunAt(),
                transaction.branches());
    }

    private static String shown(Branch branch) {
        return Messages.text(
                "inspect.branch",
                branch.id(),
                branch.xid(),
                branch.type(),
                branch.status(),
                branch.resource(),
                branch.registeredAt());
    }

    private static String shown(RowLock lock) {
        return Messages.text("inspect.lock", lock.table(), lock.key(), lock.resource(), lock.xid());
    }
}
