package io.twobanks.xa.desk;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.xa.branch.TransferTransaction;
import io.twobanks.xa.guard.LogPresent;
import io.twobanks.xa.reconcile.ExamineTransfer;
import io.twobanks.xa.reconcile.Legs;
import java.math.BigDecimal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk's second kind of work: transfers of which one bank has moved and the other has not. They are made whole or
 * undone in one transaction over both banks, which looks again under the locks before it moves anything.
 */
public final class RepairHalfTransfers {
    private static final Logger LOG = LoggerFactory.getLogger(RepairHalfTransfers.class);
    private static final String COMPLETE = "complete";
    private static final String REVERSE = "reverse";
    private static final String CLOSE = "mark-resolved";

    private final Books bankA;
    private final Books bankB;
    private final TransferRegister register;
    private final Repairs cases;
    private final ExamineTransfer examine;
    private final TransferTransaction transaction;
    private final LogPresent logPresent;

    public RepairHalfTransfers(
            Books bankA,
            Books bankB,
            TransferRegister register,
            Repairs cases,
            ExamineTransfer examine,
            TransferTransaction transaction,
            LogPresent logPresent) {
        this.bankA = bankA;
        this.bankB = bankB;
        this.register = register;
        this.cases = cases;
        this.examine = examine;
        this.transaction = transaction;
        this.logPresent = logPresent;
    }

    /** While branches are in doubt without a log they offer no action: a new transaction might be lost with them. */
    List<DeskItem> items() {
        return register.waiting().stream().map(this::item).toList();
    }

    DeskItem item(Transfer transfer) {
        String id = transfer.getTransferId();
        Legs legs = examine.legs(id);
        return new DeskItem(
                id,
                id,
                ExamineTransfer.HALF_TRANSFER,
                (legs.areTwice() ? "A bank has moved more than once its part of " : "One bank has moved its part of ")
                        + transfer.getAmount() + " from " + transfer.getFromAccount() + " to " + transfer.getToAccount()
                        + (legs.areTwice() ? ". " : ", and the other has not. ")
                        + (logPresent.isWaiting()
                                ? "It can be repaired when no branch is in doubt any more."
                                : "Nothing will change that by itself."),
                transfer.getUpdatedAt(),
                evidence(legs),
                logPresent.isWaiting() ? List.of() : offers(transfer, legs),
                cases.of(id));
    }

    /** What the ledgers hold of a transfer, for a person. */
    List<String> evidence(Transfer transfer) {
        return evidence(examine.legs(transfer.getTransferId()));
    }

    private static List<String> evidence(Legs legs) {
        return List.of(legs.shownAt('A'), legs.shownAt('B'));
    }

    private static List<Action> offers(Transfer transfer, Legs legs) {
        LedgerEntry only = legs.onlyHalfOf(transfer);
        if (only != null) {
            return List.of(
                    new Action(COMPLETE, "Posts the missing leg: " + shown(missing(only, COMPLETE), transfer) + "."),
                    new Action(
                            REVERSE, "Undoes the leg that is there: " + shown(missing(only, REVERSE), transfer) + "."));
        }
        return legs.agree()
                ? List.of(new Action(
                        CLOSE, "Moves nothing: the books agree by now, and the transfer's state follows them."))
                : List.of();
    }

    /** The leg that has to be posted. */
    private static Leg missing(LedgerEntry only, String action) {
        boolean paid = only.getLeg() == Leg.DEBIT;
        if (action.equals(COMPLETE)) {
            return paid ? Leg.CREDIT : Leg.DEBIT;
        }
        return paid ? Leg.REFUND : Leg.TAKE_BACK;
    }

    private static String shown(Leg leg, Transfer transfer) {
        boolean atPayer = leg == Leg.DEBIT || leg == Leg.REFUND;
        return leg + " of " + transfer.getAmount() + " at "
                + (atPayer ? transfer.getFromAccount() : transfer.getToAccount());
    }

    /**
     * Does it. The caller holds the desk's lock and has seen that the action is offered.
     *
     * @throws NotPossible when an account does not allow it, or the books have changed meanwhile
     */
    void act(Transfer transfer, String action) {
        String id = transfer.getTransferId();
        try {
            String outcome = transaction.execute(id, () -> repair(transfer, action));
            LOG.info("Transfer {} was repaired at the desk: {}", id, outcome);
        } catch (Refused refused) {
            throw NotPossible.now(
                    "repair-refused",
                    refused.getMessage(),
                    "The item stays on the desk; choose another action, or wait.");
        }
    }

    /** Rows in the usual order. No row is read without a lock before all are held: it would show the books as they were. */
    private String repair(Transfer transfer, String action) {
        String id = transfer.getTransferId();
        bankA.hold(ExamineTransfer.accountAt('A', transfer));
        bankB.hold(ExamineTransfer.accountAt('B', transfer));
        Transfer locked = register.lock(id);
        Legs legs = examine.legs(id);
        if (locked.getState() != TransferState.NEEDS_OPERATOR
                || offers(locked, legs).stream()
                        .noneMatch(offer -> offer.action().equals(action))) {
            throw NotPossible.now(
                    "changed-meanwhile",
                    "What the banks hold of " + id + " has changed.",
                    "Look at GET /desk/" + id + ".");
        }
        String outcome =
                action.equals(CLOSE) ? close(locked, legs) : post(locked, missing(legs.onlyHalfOf(locked), action));
        cases.note(id, action, outcome);
        return outcome;
    }

    private String post(Transfer locked, Leg leg) {
        String id = locked.getTransferId();
        BigDecimal amount = locked.getAmount();
        Books payersBank = bankOf(locked.getFromAccount());
        Books payeesBank = bankOf(locked.getToAccount());
        switch (leg) {
            case DEBIT -> payersBank.debit(payersBank.lock(locked.getFromAccount()), id, amount);
            case CREDIT -> payeesBank.credit(payeesBank.lock(locked.getToAccount()), id, amount);
            case REFUND -> payersBank.refund(payersBank.lock(locked.getFromAccount()), id, amount);
            case TAKE_BACK -> payeesBank.takeBack(payeesBank.lock(locked.getToAccount()), id, amount);
        }
        String posted = "posted " + shown(leg, locked);
        if (leg == Leg.DEBIT || leg == Leg.CREDIT) {
            register.complete(locked);
        } else {
            register.reverse(locked, "One bank had moved and the other had not; the repair desk " + posted + ".");
        }
        return posted;
    }

    private Books bankOf(String account) {
        return new AccountId(account).bank() == bankA.bank() ? bankA : bankB;
    }

    private String close(Transfer locked, Legs legs) {
        if (legs.haveMoved()) {
            register.complete(locked);
            return "both legs are there";
        }
        register.reverse(locked, "What had moved has been put back.");
        return "nothing has moved in the end";
    }
}
