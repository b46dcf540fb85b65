package io.twobanks.at;

import io.twobanks.at.seata.LocalBranch;
import io.twobanks.common.fault.Faults;

/** What Seata does inside the commit of a transfer's local transaction, as points of the protocol. */
record BranchPoints(Faults faults, String transferId, Point registeredAt, Point loggedAt) implements LocalBranch.Steps {
    @Override
    public void registered() {
        faults.reach(registeredAt, transferId);
    }

    @Override
    public void logged() {
        faults.reach(loggedAt, transferId);
    }
}
