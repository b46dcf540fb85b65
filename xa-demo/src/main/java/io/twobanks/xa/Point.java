package io.twobanks.xa;

import io.twobanks.common.fault.FaultPoint;

/** The steps of an XA transfer at which a fault can be armed, in the order in which they happen. Nothing of ours is sent at any of them: what goes over the wire is the driver's. */
public enum Point implements FaultPoint {
    START_AFTER("xa.start.after"),
    DEBIT_AFTER("xa.debit.after"),
    CREDIT_AFTER("xa.credit.after"),
    PREPARE_A_BEFORE("xa.prepare-a.before"),
    PREPARE_A_AFTER("xa.prepare-a.after"),
    PREPARE_B_BEFORE("xa.prepare-b.before"),
    PREPARE_B_AFTER("xa.prepare-b.after"),
    /** The decision is in Atomikos' log and no branch has heard of it: the moment before commit A. */
    DECISION_LOGGED("xa.decision.logged"),
    COMMIT_A_AFTER("xa.commit-a.after"),
    COMMIT_B_BEFORE("xa.commit-b.before"),
    COMMIT_B_AFTER("xa.commit-b.after"),
    ANSWER_BEFORE("xa.answer.before"),
    RECOVERY_SCAN_BEFORE("xa.recovery-scan.before"),
    RECOVERY_COMMIT_BEFORE("xa.recovery-commit.before"),
    RECOVERY_COMMIT_AFTER("xa.recovery-commit.after"),
    RECOVERY_ROLLBACK_BEFORE("xa.recovery-rollback.before"),
    RECOVERY_ROLLBACK_AFTER("xa.recovery-rollback.after"),
    /** A person has ended one of a transaction's branches at the repair desk. */
    DESK_BRANCH_AFTER("xa.desk-branch.after");

    private final String id;

    Point(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
