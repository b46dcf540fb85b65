package io.twobanks.checker;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.transfer.TransferState;
import java.util.stream.Collectors;

/**
 * What clients were told is what happened; conservation alone proves nothing, because a lost transfer conserves money.
 *
 * <ul>
 *   <li>OK: DEBIT and CREDIT stand at rest, neither is undone, and the register says COMPLETED.
 *   <li>FAIL: the transfer's entries cancel out on every account, and the register says REJECTED, REVERSED or nothing.
 *   <li>INFO: either, but final, and what the register says is true: {@link #isTrue}.
 * </ul>
 *
 * Two operations under one id are one transfer, so all that is said about it must hold together: FAIL to one and OK to
 * the other cannot both be true. The exception is a 4xx to a body that differs from one which was not refused (409,
 * "this id was used for another transfer"): it only says that its own body moved nothing, and EXACTLY_ONCE holds that
 * the legs are the other's. A 503 that claims that nothing moved is no exception, however often the id is sent: a bank that
 * cannot read its register must say that it does not know, and the history of its client then says INFO. So it does when
 * the bank began nothing because it waits for its desk, and the same id was sent again afterwards.
 */
final class TruthRule {
    private final Declaration declaration;
    private final Errors errors;

    private TruthRule(Declaration declaration, Errors errors) {
        this.declaration = declaration;
        this.errors = errors;
    }

    static void check(Index index, Errors errors) {
        TruthRule rule = new TruthRule(index.evidence().declaration(), errors);
        index.asked().forEach(rule::check);
    }

    private void check(Transfer transfer) {
        boolean allToldTheTruth = true;
        for (Operation operation : transfer.operations()) {
            allToldTheTruth &= isTruth(operation, transfer);
        }
        if (allToldTheTruth && !isTrue(transfer.state(), transfer)) {
            errors.add(transfer.invokedAt(), transfer, () -> untrueState(transfer));
        }
    }

    private boolean isTruth(Operation operation, Transfer transfer) {
        if (operation.answer() == Answer.INFO || Requests.isRefusedForAnother(operation, transfer.operations())) {
            return true;
        }
        boolean ok = operation.answer() == Answer.OK;
        boolean happened = ok ? transfer.legs().areComplete() : transfer.isNetZero();
        if (happened && agrees(ok, transfer.state())) {
            return true;
        }
        errors.add(
                operation.answeredAt(),
                transfer.id(),
                operation.amount(),
                () -> happened ? disagreement(operation, transfer) : lie(operation, transfer));
        return false;
    }

    private static boolean agrees(boolean ok, String state) {
        return ok
                ? TransferState.COMPLETED.name().equals(state)
                : state == null
                        || state.equals(TransferState.REJECTED.name())
                        || state.equals(TransferState.REVERSED.name());
    }

    /**
     * Whether the register's state is final and says what happened. COMPLETED: both legs. REJECTED, or not accepted at
     * all: none, because nothing moved. REVERSED: the entries cancel out. NEEDS_OPERATOR: the pattern declares a desk and
     * the transfer is on it, whatever its legs. PENDING and unknown words: never.
     */
    private boolean isTrue(String state, Transfer transfer) {
        if (state == null || state.equals(TransferState.REJECTED.name())) {
            return transfer.legs() == Legs.NONE;
        }
        if (state.equals(TransferState.COMPLETED.name())) {
            return transfer.legs().areComplete();
        }
        if (state.equals(TransferState.REVERSED.name())) {
            return transfer.isNetZero();
        }
        return state.equals(TransferState.NEEDS_OPERATOR.name()) && transfer.onDesk();
    }

    private static String lie(Operation operation, Transfer transfer) {
        return Messages.text(
                operation.answer() == Answer.OK ? "check.truth.notDone" : "check.truth.moved",
                operation.client(),
                Wording.seconds(operation.answeredAt()),
                Wording.transfer(operation),
                Wording.legs(transfer.legs()),
                net(transfer));
    }

    private static String net(Transfer transfer) {
        return transfer.net().entrySet().stream()
                .map(net -> net.getKey() + " " + Wording.difference(net.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String disagreement(Operation operation, Transfer transfer) {
        return Messages.text(
                "check.truth.disagrees",
                operation.client(),
                Wording.seconds(operation.answeredAt()),
                Wording.transfer(operation),
                operation.answer(),
                state(transfer));
    }

    private String untrueState(Transfer transfer) {
        if (TransferState.PENDING.name().equals(transfer.state())) {
            return Messages.text("check.truth.pending", Wording.transfer(transfer), Wording.legs(transfer.legs()));
        }
        if (TransferState.NEEDS_OPERATOR.name().equals(transfer.state())) {
            return Messages.text(
                    declaration.desk() ? "check.truth.notOnDesk" : "check.truth.noDesk", Wording.transfer(transfer));
        }
        return Messages.text(
                "check.truth.state", Wording.transfer(transfer), state(transfer), Wording.legs(transfer.legs()));
    }

    private static String state(Transfer transfer) {
        return transfer.state() == null ? Messages.text("check.truth.absent") : transfer.state();
    }
}
