package io.twobanks.checker;

import io.twobanks.common.account.Leg;
import java.util.LinkedHashMap;
import java.util.Map;

/** Statements that show a leg which at rest is not there or is undone: a dirty read of somebody who was promised none. */
final class UntrueStatements {
    private final Index index;
    private final Errors errors;

    UntrueStatements(Index index, Errors errors) {
        this.index = index;
        this.errors = errors;
    }

    void find() {
        index.evidence().statements().forEach(this::check);
    }

    private void check(Statement statement) {
        Map<Transfer, Legs> shown = new LinkedHashMap<>();
        for (Entry entry : statement.entries()) {
            Transfer transfer = index.byId().get(entry.transferId());
            if (transfer != null) {
                shown.put(transfer, shown.getOrDefault(transfer, Legs.NONE).with(entry.leg()));
            }
        }
        shown.forEach((transfer, legs) -> {
            Leg gone = legs.goneFrom(transfer.legs());
            if (gone != null) {
                errors.add(statement.beganAt(), transfer, () -> sentence(statement, transfer, gone));
            }
        });
    }

    private static String sentence(Statement statement, Transfer transfer, Leg gone) {
        return Messages.text(
                "check.isolation.statement",
                Wording.seconds(statement.beganAt()),
                Wording.transfer(transfer),
                gone,
                statement.account());
    }
}
