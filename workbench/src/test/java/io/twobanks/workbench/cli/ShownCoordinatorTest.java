package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.seata.Branch;
import io.twobanks.infra.seata.GlobalTransaction;
import io.twobanks.infra.seata.RowLock;
import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.api.CoordinatorView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code ./twobanks inspect seata} prints. */
class ShownCoordinatorTest {
    private static final String XID = "127.0.0.1:8091:7";
    private static final Instant AT = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void a_transaction_its_branches_and_the_rows_that_they_lock() {
        assertThat(shown(new CoordinatorView(
                        List.of(new GlobalTransaction(XID, "Begin", "bank-a", "transfer", AT, 1)),
                        List.of(new Branch(XID, 8, "jdbc:mysql://bank-a/books", "AT", "Registered", AT)),
                        List.of(new RowLock(XID, 8, "jdbc:mysql://bank-a/books", "account", "A-1")))))
                .containsExactly(
                        "Global transactions: 1",
                        "  " + XID + " Begin, begun by bank-a at 2026-01-31T12:00:00Z, 1 branch(es)",
                        "Branches: 1",
                        "  8 of " + XID + ", AT Registered, in jdbc:mysql://bank-a/books, since 2026-01-31T12:00:00Z",
                        "Rows with a global lock: 1",
                        "  account A-1 in jdbc:mysql://bank-a/books, by " + XID);
    }

    @Test
    void nothing_is_a_line_of_each_kind() {
        assertThat(shown(new CoordinatorView(List.of(), List.of(), List.of())))
                .containsExactly("Global transactions: 0", "Branches: 0", "Rows with a global lock: 0");
    }

    private static List<String> shown(CoordinatorView view) {
        return InLanguage.english(() -> {
            List<String> lines = new ArrayList<>();
            new ShownCoordinator(lines::add).show(view);
            return lines;
        });
    }
}
