package io.twobanks.xa.atomikos;

import static org.assertj.core.api.Assertions.assertThat;

import com.atomikos.datasource.xa.XID;
import com.atomikos.datasource.xa.XidFactory;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.xa.branch.BranchNames;
import io.twobanks.xa.branch.LiveBranches;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;

class TransferXidsTest {
    private static final String TRANSFER = "12149cb0-6a5a-4456-924c-1403aa84f3ab";

    @Test
    void a_branch_is_named_after_the_transfer_of_the_thread_that_begins_it() {
        LiveBranches branches = new LiveBranches(Timeline.unwatched());
        XidFactory atomikos = (transaction, manager, resource) -> new XID(transaction, manager + "7", resource);
        TransferXids xids = new TransferXids(atomikos, branches::transferOfThisThread);

        Xid named = branches.enlistingFor(TRANSFER, () -> xids.createXid("two-banks-xa1", "two-banks-xa-2.", "bank-a"));
        Xid atOneBank = xids.createXid("two-banks-xa2", "two-banks-xa-2.", "bank-a");

        assertThat(BranchNames.text(named)).isEqualTo("two-banks-xa1two-banks-xa-2.7:" + TRANSFER);
        assertThat(BranchNames.text(atOneBank)).isEqualTo("two-banks-xa2two-banks-xa-2.7");
    }
}
