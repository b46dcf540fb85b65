package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.xa.branch.BankSilent;
import io.twobanks.xa.branch.InDoubt;
import io.twobanks.xa.reconcile.BothBanks;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transfers on which nobody works: what becomes of them depends on both banks' books and on what is in doubt. */
class RecoverTransfersTest {
    private final BothBanks banks = new BothBanks();
    private final InDoubt inDoubt = new InDoubt();
    private final RecoverTransfers orphans =
            new RecoverTransfers(banks.b.claims(), inDoubt::branches, banks.logThere, banks.examine);

    @Test
    void what_neither_bank_has_is_rejected_whatever_the_clock_says_of_its_age() {
        Transfer now = banks.order();
        banks.clock.pass(Duration.ofDays(-1));
        Transfer yesterday = banks.order();
        orphans.settle();
        assertThat(banks.state(now)).isEqualTo(TransferState.REJECTED);
        assertThat(banks.state(yesterday)).isEqualTo(TransferState.REJECTED);
    }

    @Test
    void what_is_in_doubt_is_left_alone_and_nothing_else_is() {
        Transfer doubtful = banks.order();
        Transfer other = banks.order();
        inDoubt.branchOf(doubtful.getTransferId(), 'A');
        orphans.settle();
        assertThat(banks.state(doubtful)).isEqualTo(TransferState.PENDING);
        assertThat(banks.state(other)).isEqualTo(TransferState.REJECTED);

        inDoubt.allEnded();
        orphans.settle();
        assertThat(banks.state(doubtful)).isEqualTo(TransferState.REJECTED);
    }

    @Test
    void a_branch_that_names_no_transfer_may_be_anybodys() {
        Transfer order = banks.order();
        inDoubt.unnamedBranch('B');
        orphans.settle();
        assertThat(banks.state(order)).isEqualTo(TransferState.PENDING);
    }

    @Test
    void what_one_bank_has_moved_and_the_other_has_not_is_for_a_person() {
        Transfer half = banks.order();
        banks.debit(half);
        orphans.settle();
        assertThat(banks.state(half)).isEqualTo(TransferState.NEEDS_OPERATOR);
    }

    @Test
    void what_both_banks_have_moved_stays_complete() {
        Transfer whole = banks.order();
        banks.debit(whole);
        banks.credit(whole);
        orphans.settle();
        assertThat(banks.state(whole)).isEqualTo(TransferState.COMPLETED);
    }

    @Test
    void nothing_is_settled_while_a_bank_does_not_say_what_it_holds_in_doubt() {
        Transfer order = banks.order();
        inDoubt.silent = new BankSilent('A', new IllegalStateException("dead"));
        orphans.settle();
        assertThat(banks.state(order)).isEqualTo(TransferState.PENDING);
    }

    @Test
    void nothing_is_settled_while_the_log_is_lost(@TempDir Path directory) {
        Transfer order = banks.order();
        new RecoverTransfers(banks.b.claims(), inDoubt::branches, BothBanks.lost(directory), banks.examine).settle();
        assertThat(banks.state(order)).isEqualTo(TransferState.PENDING);
    }
}
