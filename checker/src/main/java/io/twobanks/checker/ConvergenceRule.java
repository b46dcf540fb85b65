package io.twobanks.checker;

import java.math.BigDecimal;

/**
 * All became final, at most the declared bound after the last heal, and no server keeps anything. What was asked for
 * after the heal cannot be final before it was asked for, so the bound counts from the later of the two.
 *
 * <p>Where the pattern declares a repair desk, residue of transfers that are on it may remain, and each half transfer
 * must be on it.
 */
final class ConvergenceRule {
    private ConvergenceRule() {}

    static void check(Index index, Errors errors) {
        Evidence evidence = index.evidence();
        checkTime(evidence, errors);
        checkResidue(index, errors);
        if (evidence.declaration().desk()) {
            index.transfers().stream()
                    .filter(transfer -> transfer.legs().areHalf() && !transfer.onDesk())
                    .forEach(half -> errors.add(
                            evidence.atRest().beganAt(),
                            half,
                            () -> Messages.text("check.convergence.offDesk", Wording.transfer(half))));
        }
    }

    private static void checkTime(Evidence evidence, Errors errors) {
        if (evidence.finalAt() < 0) {
            errors.add(
                    evidence.atRest().beganAt(),
                    null,
                    BigDecimal.ZERO,
                    () -> Messages.text(
                            "check.convergence.never",
                            Wording.seconds(evidence.atRest().beganAt()),
                            Wording.seconds(evidence.declaration().boundNanos())));
            return;
        }
        long from = evidence.history().stream().mapToLong(Operation::invokedAt).reduce(evidence.healedAt(), Math::max);
        if (evidence.finalAt() - from > evidence.declaration().boundNanos()) {
            errors.add(
                    evidence.finalAt(),
                    null,
                    BigDecimal.ZERO,
                    () -> Messages.text(
                            "check.convergence.late",
                            Wording.seconds(evidence.finalAt()),
                            Wording.seconds(evidence.finalAt() - from),
                            Wording.seconds(evidence.declaration().boundNanos())));
        }
    }

    private static void checkResidue(Index index, Errors errors) {
        AuditRead atRest = index.evidence().atRest();
        for (Residue residue : atRest.between()) {
            Transfer transfer = index.byId().get(residue.transferId());
            if (transfer == null || !transfer.onDesk()) {
                errors.add(
                        atRest.a().endedAt(),
                        residue.transferId(),
                        transfer == null ? BigDecimal.ZERO : transfer.amount(),
                        () -> sentence(residue, transfer));
            }
        }
    }

    private static String sentence(Residue residue, Transfer transfer) {
        if (residue.transferId() == null) {
            return Messages.text("check.convergence.nobodys", residue.where(), residue.kind(), residue.key());
        }
        return Messages.text(
                "check.convergence.residue",
                residue.where(),
                residue.kind(),
                residue.key(),
                transfer == null ? Wording.id(residue.transferId()) : Wording.transfer(transfer));
    }
}
