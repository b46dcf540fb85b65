package io.twobanks.xa.desk;

import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.OpenCases;
import io.twobanks.common.desk.Reconciliation;
import io.twobanks.common.desk.Repair;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.xa.reconcile.Reconcile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What XA leaves to a person: branches whose decision is lost with the log, and transfers that are there by half. */
public final class Desk implements RepairDesk {
    private final ResolveBranches branches;
    private final RepairHalfTransfers halves;
    private final TransferRegister register;
    private final OpenCases cases;
    private final DeskLock lock;
    private final Runnable settleOrphans;
    private final Reconcile reconcile;

    /** @param settleOrphans ends transfers of which no branch is left, at once and not by its timer */
    public Desk(
            ResolveBranches branches,
            RepairHalfTransfers halves,
            TransferRegister register,
            OpenCases cases,
            DeskLock lock,
            Runnable settleOrphans,
            Reconcile reconcile) {
        this.branches = branches;
        this.halves = halves;
        this.register = register;
        this.cases = cases;
        this.lock = lock;
        this.settleOrphans = settleOrphans;
        this.reconcile = reconcile;
    }

    @Override
    public List<DeskItem> items() {
        return Stream.concat(branches.items().stream(), halves.items().stream())
                .sorted(Comparator.comparing(DeskItem::since, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .toList();
    }

    @Override
    public Optional<DeskItem> find(String id) {
        return branches.find(id).or(() -> half(id).map(halves::item)).or(() -> resolved(id));
    }

    private Optional<Transfer> half(String id) {
        return register.find(id).filter(transfer -> transfer.getState() == TransferState.NEEDS_OPERATOR);
    }

    private Optional<DeskItem> resolved(String id) {
        List<Repair> repairs = cases.repairs(id);
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

    @Override
    public DeskItem act(String id, String action) {
        return lock.holding(id, () -> {
            DeskItem item = known(id);
            if (item.offers(action)) {
                perform(item, action);
                return known(id);
            }
            if (item.hasSeen(action)) {
                return item;
            }
            throw notSafe(item, action);
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

    private static NotPossible notSafe(DeskItem item, String action) {
        List<String> offered =
                item.actions().stream().map(DeskItem.Action::action).toList();
        return NotPossible.now(
                "action-not-safe",
                "'" + action + "' is not safe for " + item.id() + " now; safe is "
                        + (offered.isEmpty() ? "nothing" : String.join(" or ", offered)) + ".",
                "Look at GET /desk/" + item.id() + ": its evidence says why.");
    }

    @Override
    public Reconciliation reconcile() {
        return reconcile.compare();
    }
}
