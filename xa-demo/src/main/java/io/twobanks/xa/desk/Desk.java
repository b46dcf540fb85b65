package io.twobanks.xa.desk;

import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.Repair;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What XA leaves to a person: branches whose decision is lost with the log, and transfers that are there by half. */
public final class Desk implements CaseKind {
    private final ResolveBranches branches;
    private final RepairHalfTransfers halves;
    private final TransferRegister register;
    private final Repairs cases;
    private final DeskLock lock;
    private final Runnable settleOrphans;

    /** @param settleOrphans ends transfers of which no branch is left, at once and not by its timer */
    public Desk(
            ResolveBranches branches,
            RepairHalfTransfers halves,
            TransferRegister register,
            Repairs cases,
            DeskLock lock,
            Runnable settleOrphans) {
        this.branches = branches;
        this.halves = halves;
        this.register = register;
        this.cases = cases;
        this.lock = lock;
        this.settleOrphans = settleOrphans;
    }

    @Override
    public Stream<DeskItem> open() {
        return Stream.concat(branches.items().stream(), halves.items().stream());
    }

    @Override
    public Optional<DeskItem> find(String id) {
        return branches.find(id).or(() -> half(id).map(halves::item)).or(() -> resolved(id));
    }

    private Optional<Transfer> half(String id) {
        return register.find(id).filter(transfer -> transfer.getState() == TransferState.NEEDS_OPERATOR);
    }

    private Optional<DeskItem> resolved(String id) {
        List<Repair> repairs = cases.of(id);
        Optional<Transfer> transfer = register.find(id);
        String state =
                transfer.map(known -> "the transfer is " + known.getState()).orElse("no branch is in doubt");
        return repairs.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeskItem(
                        id,
                        transfer.map(Transfer::getTransferId).orElse(null),
                        DeskItem.RESOLVED,
                        "Nothing is left to do here: " + state + ".",
                        null,
                        transfer.map(halves::evidence).orElse(List.of()),
                        List.of(),
                        repairs));
    }

    /** The desk has seen what is offered without the lock; under it, it is looked at again. */
    @Override
    public void act(String id, String action) {
        lock.holding(id, () -> {
            DeskItem item = known(id);
            if (item.offers(action)) {
                perform(item, action);
                return item;
            }
            return item.seenOrNotSafe(action);
        });
    }

    private void perform(DeskItem item, String action) {
        if (item.kind().equals(ResolveBranches.BRANCH_IN_DOUBT)) {
            branches.act(item.id(), action);
            settleOrphans.run();
        } else {
            halves.act(half(item.id()).orElseThrow(), action);
        }
    }

    private DeskItem known(String id) {
        return find(id).orElseThrow(() -> new NotFound(
                "There is nothing on the repair desk under " + id + " any more.",
                "Look at GET /transfers/" + id + "."));
    }
}
