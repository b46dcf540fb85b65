package io.twobanks.common.seata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.problem.NotPossible;
import java.sql.SQLException;
import org.apache.seata.common.exception.FrameworkException;
import org.apache.seata.core.exception.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

/** The id of a global transaction that the other bank names, and what becomes of a part in one that the coordinator does not know. */
class GlobalXidTest {
    private static final String XID = "127.0.0.1:8091:1585734";

    @Test
    void what_the_coordinator_gives_is_taken() {
        assertThat(GlobalXid.of(XID, true)).contains(XID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1:2",
                "127.0.0.1:8091:abc",
                "127.0.0.1:8091:",
                ":8091:1",
                "127.0.0.1:8091:99999999999999999999",
                "a b:1:1"
            })
    void what_is_no_id_is_refused_before_the_coordinator_is_asked(String xid) {
        assertThatThrownBy(() -> GlobalXid.of(xid, true))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("TX_XID", "ADDRESS:PORT:NUMBER");
    }

    @Test
    void a_part_that_the_coordinator_does_not_take_is_no_fault_of_the_program() {
        RuntimeException tcc = new FrameworkException("TCC branch Register error");
        RuntimeException at = new TransactionSystemException(
                "JDBC commit failed", new SQLException(new TransactionException("global transaction not exist")));
        for (RuntimeException refused : new RuntimeException[] {tcc, at}) {
            assertThatThrownBy(() -> GlobalXid.within(XID, () -> {
                        throw refused;
                    }))
                    .isInstanceOf(NotPossible.class)
                    .hasMessageContaining("does not take this bank's part in the global transaction " + XID);
        }
    }

    @Test
    void a_database_that_is_away_stays_what_it_is() {
        RuntimeException away = new TransactionSystemException("JDBC commit failed", new SQLException("no connection"));
        assertThatThrownBy(() -> GlobalXid.within(XID, () -> {
                    throw away;
                }))
                .isSameAs(away);
    }
}
