package io.twobanks.mq;

import io.swagger.v3.oas.annotations.Operation;
import io.twobanks.mq.DeadCredits.DeadCredit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The payee's bank: tells the payer's bank what it has received, for {@link Reconcile}. */
@RestController
class ReconciliationController {
    private final ReceivedCredits received;
    private final DeadCredits dead;

    ReconciliationController(ReceivedCredits received, DeadCredits dead) {
        this.received = received;
        this.dead = dead;
    }

    /** What happened to these transfers, and what else was received in this time? */
    record Question(List<String> transferIds, Instant since, Instant until) {}

    /** @param reason {@code slug: sentence} when it was refused, else null */
    record Received(String transferId, BigDecimal amount, boolean credited, String reason) {
        /** False while its message has been put aside and waits for a person here: it is known, and need not come again. */
        boolean wasDecided() {
            return credited || reason != null;
        }
    }

    @PostMapping("/reconciliation")
    @Operation(
            summary =
                    "For the other bank: what became of these transfers here, and what else was received in a window.")
    List<Received> answer(@RequestBody Question question) {
        List<Received> known = new ArrayList<>(received.between(question.since(), question.until()));
        question.transferIds().stream()
                .filter(id ->
                        known.stream().noneMatch(listed -> listed.transferId().equals(id)))
                .map(this::find)
                .filter(java.util.Objects::nonNull)
                .forEach(known::add);
        return known;
    }

    private Received find(String id) {
        Received decided = received.find(id);
        DeadCredit letter = decided == null ? dead.find(id) : null;
        return letter == null ? decided : new Received(id, letter.credit().amount(), false, null);
    }
}
