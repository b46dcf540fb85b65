package io.twobanks.xa.guard;

import static io.twobanks.xa.branch.StubResource.xid;
import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.xa.branch.BranchNames;
import io.twobanks.xa.branch.StubResource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;

class RecoverBranchesTest {
    private static final BranchNames FIRST = new BranchNames("two-banks-xa", "");

    private final StubResource bank =
            new StubResource(xid("some-transaction", "two-banks-xa1"), xid("some-transaction", "two-banks-xa-2.1"));

    @Test
    void recovery_is_shown_its_own_branches_only() throws XAException {
        Xid[] listed = new RecoverBranches(true, true, FIRST).of(bank, 0);

        assertThat(listed).hasSize(1);
        assertThat(BranchNames.text(listed[0])).endsWith("two-banks-xa1");
    }

    @Test
    void without_exact_names_it_is_shown_those_of_a_process_that_is_called_alike() throws XAException {
        assertThat(new RecoverBranches(true, false, FIRST).of(bank, 0)).hasSize(2);
    }

    @Test
    void without_the_guard_nobody_asks() throws XAException {
        assertThat(new RecoverBranches(false, true, FIRST).of(bank, 0)).isEmpty();
        assertThat(bank.scans).isZero();
    }
}
