package io.twobanks.tcc.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.seata.GlobalLog;
import io.twobanks.common.seata.GlobalTransferMapper;
import io.twobanks.common.seata.LookAgain;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.workbench.junit.InMemoryBank;
import io.twobanks.workbench.junit.SettableClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sees of a second phase that does not end, and what he can do about it. */
class StuckTransfersTest {
    private static final String ID = "0a000000-0000-4000-8000-000000000001";

    private final InMemoryBank bank = new InMemoryBank('A', new SettableClock());
    private final List<String> recovered = new ArrayList<>();
    private final CaseFile file = new CaseFile(bank.books(), bank.record());
    private final StuckTransfers desk = new StuckTransfers(
            bank.register(),
            new GlobalLog(rows(), bank.tables()),
            new LookAgain(bank.register(), file, recovered::add, bank.tables()),
            file);

    @Test
    void nobody_can_cancel_what_is_decided() {
        stuck();
        assertThat(desk.open()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo("confirm-fails");
            assertThat(item.actions()).extracting(Action::action).containsExactly("look-again");
            assertThat(item.evidence()).anyMatch(line -> line.contains("127.0.0.1:8091:1"));
        });
    }

    @Test
    void to_look_again_twice_is_to_look_again_once() {
        stuck();
        desk.act(ID, "look-again");
        desk.act(ID, "look-again");
        assertThat(recovered).containsExactly(ID);
        assertThat(bank.state(ID)).isEqualTo(TransferState.PENDING);
        assertThat(desk.open()).isEmpty();
        assertThat(desk.find(ID)).hasValueSatisfying(item -> {
            assertThat(item.kind()).isEqualTo(DeskItem.UNDER_WAY);
            assertThat(item.hasSeen("look-again")).isTrue();
        });
    }

    @Test
    void what_never_waited_is_no_case() {
        bank.order(ID, "A-1", "B-1");
        assertThat(desk.find(ID)).isEmpty();
    }

    private void stuck() {
        Transfer transfer = bank.order(ID, "A-1", "B-1");
        bank.tables()
                .executeWithoutResult(status ->
                        bank.register().needsOperator(transfer, new Reason("confirm-fails", "It keeps failing.")));
    }

    private static GlobalTransferMapper rows() {
        return new GlobalTransferMapper() {
            @Override
            public int begun(String id, String xid) {
                throw new AssertionError("Nothing is begun at a desk");
            }

            @Override
            public String xid(String id) {
                return "127.0.0.1:8091:1";
            }
        };
    }
}
