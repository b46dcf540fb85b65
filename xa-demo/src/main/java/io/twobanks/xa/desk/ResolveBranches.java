package io.twobanks.xa.desk;

import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.desk.Repair;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.xa.branch.PreparedBranch;
import io.twobanks.xa.branch.PreparedBranches;
import io.twobanks.xa.branch.Transactions;
import io.twobanks.xa.guard.LogPresent;
import io.twobanks.xa.reconcile.ExamineTransfer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * The desk's first kind of work: branches in doubt whose decision is lost with the log. What a person may decide here
 * depends on what the other bank has done, and nothing else; so a repair that was cut short can always be finished.
 */
public final class ResolveBranches {
    /** The kind of a decision that is lost. */
    static final String BRANCH_IN_DOUBT = "branch-in-doubt";

    private final LogPresent logPresent;
    private final FindInDoubt inDoubt;
    private final PreparedBranches prepared;
    private final ExamineTransfer examine;
    private final TransferRegister register;
    private final Repairs cases;
    private final Transactions transactions;
    private final Faults faults;
    private final FaultPoint branchEnded;

    /** @param branchEnded the point where a person has ended one of a transaction's branches */
    public ResolveBranches(
            LogPresent logPresent,
            FindInDoubt inDoubt,
            PreparedBranches prepared,
            ExamineTransfer examine,
            TransferRegister register,
            Repairs cases,
            Transactions transactions,
            Faults faults,
            FaultPoint branchEnded) {
        this.logPresent = logPresent;
        this.inDoubt = inDoubt;
        this.prepared = prepared;
        this.examine = examine;
        this.register = register;
        this.cases = cases;
        this.transactions = transactions;
        this.faults = faults;
        this.branchEnded = branchEnded;
    }

    /** What waits for a decision; nothing while recovery itself decides. */
    List<DeskItem> items() {
        return all().map(this::item).toList();
    }

    Optional<DeskItem> find(String id) {
        return all().filter(one -> one.isCalled(id)).findFirst().map(this::item);
    }

    private Stream<InDoubtTransaction> all() {
        return logPresent.isWaiting() ? inDoubt.all().stream() : Stream.empty();
    }

    private DeskItem item(InDoubtTransaction one) {
        Optional<Transfer> transfer = Optional.ofNullable(one.transferId()).flatMap(register::find);
        return new DeskItem(
                one.id(),
                one.transferId(),
                BRANCH_IN_DOUBT,
                "The transaction manager's log is lost, and with it the decision about "
                        + transfer.map(ResolveBranches::shown).orElse("a transfer that nothing names")
                        + ". Its rows stay locked until a person decides.",
                transfer.map(Transfer::getCreatedAt).orElse(null),
                evidence(one),
                one.safe().map(action -> offer(one, action)).toList(),
                cases.of(one.id()));
    }

    private static String shown(Transfer transfer) {
        return transfer.getAmount() + " from " + transfer.getFromAccount() + " to " + transfer.getToAccount();
    }

    private List<String> evidence(InDoubtTransaction one) {
        List<String> evidence = new ArrayList<>();
        one.branches()
                .forEach(branch -> evidence.add("Bank " + branch.bank() + ": branch in doubt, xid " + branch.text()
                        + "; its rows are locked."));
        if (one.transferId() == null) {
            evidence.add("Its name says no transfer, so nothing tells what the other bank has done about it.");
        } else if (one.branches().size() == 1) {
            char other = one.branches().get(0).bank() == 'A' ? 'B' : 'A';
            evidence.add(examine.legs(one.transferId()).shownAt(other));
        }
        Collections.sort(evidence); // Bank A's first.
        return evidence;
    }

    private static Action offer(InDoubtTransaction one, String action) {
        return new Action(
                action,
                switch (one.siblings()) {
                    case COMMITTED -> "Commits the branch, as the other bank has committed.";
                    case NOTHING -> "Rolls the branch back, as the other bank has nothing of the transfer.";
                    case IN_DOUBT, UNKNOWN ->
                        action.equals(InDoubtTransaction.COMMIT)
                                ? "Commits both branches. Choose it only if no client was told that the transfer failed (503)."
                                : "Rolls both branches back. No client can have been told that the transfer was made.";
                });
    }

    /** Ends the branches, if the action is still safe. The caller holds the desk's lock. */
    void act(String id, String action) {
        all().filter(one -> one.isCalled(id) && one.safe().anyMatch(action::equals))
                .findFirst()
                .ifPresent(one -> end(one, action));
        logPresent.goOnWhenResolved();
    }

    private void end(InDoubtTransaction one, String action) {
        note(one.id(), action, Repair.BEGUN);
        for (PreparedBranch branch : one.branches()) {
            end(one, branch, action);
            faults.reach(
                    branchEnded, one.transferId(), Map.of("xid", branch.text(), "bank", String.valueOf(branch.bank())));
        }
    }

    private void end(InDoubtTransaction one, PreparedBranch branch, String action) {
        boolean commit = action.equals(InDoubtTransaction.COMMIT);
        if (!prepared.end(branch, commit)) {
            throw stillHeld(one, branch);
        }
        note(one.id(), action, (commit ? "committed" : "rolled back") + " bank " + branch.bank() + "'s branch");
    }

    private static NotPossible stillHeld(InDoubtTransaction one, PreparedBranch branch) {
        boolean first = branch.equals(one.branches().get(0));
        return new NotPossible(
                HttpStatus.CONFLICT,
                "branch-still-held",
                "The connection that prepared bank " + branch.bank()
                        + "'s branch still lives on the server, which lets nobody else end it.",
                first ? "nothing" : "the other bank's branch, which decides this one",
                "Try the same action again when the server has noticed that the connection is gone.");
    }

    private void note(String id, String action, String outcome) {
        transactions.bankB().executeWithoutResult(status -> cases.note(id, action, outcome));
    }
}
