package io.twobanks.mq;

import io.swagger.v3.oas.annotations.Operation;
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

    ReconciliationController(ReceivedCredits received) {
        this.received = received;
    }

    /** What happened to these transfers, and what else was received in this time? */
    record Question(List<String> transferIds, Instant since, Instant until) {}

    /** @param reason {@code slug: sentence} when it was refused, else null */
    record Received(String transferId, BigDecimal amount, boolean credited, String reason) {}

    @PostMapping("/reconciliation")
    @Operation(
            summary =
                    "For the other bank: what became of these transfers here, and what else was received in a window.")
    List<Received> answer(@RequestBody Question question) {
        List<Received> known = new ArrayList<>(received.between(question.since(), question.until()));
        question.transferIds().stream()
                .filter(id ->
                        known.stream().noneMatch(listed -> listed.transferId().equals(id)))
                .map(received::find)
                .filter(java.util.Objects::nonNull)
                .forEach(known::add);
        return known;
    }
}
