package io.twobanks.mq;

import io.twobanks.common.desk.CaseKind;
import io.twobanks.mq.Differences.Difference;
import io.twobanks.mq.Differences.Kind;
import io.twobanks.mq.Payments.Paid;
import io.twobanks.mq.ReconciliationController.Received;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says what the two banks have moved differently. A difference that waits is noted once; one that was settled and is found
 * again waits again.
 */
@Component
final class NoteDifferences {
    private static final Logger LOG = LoggerFactory.getLogger(NoteDifferences.class);

    private final Differences differences;
    private final Payments payments;
    private final Clock clock;

    NoteDifferences(Differences differences, Payments payments, Clock clock) {
        this.differences = differences;
        this.payments = payments;
        this.clock = clock;
    }

    /** @param received empty when the other bank knows nothing of the payment, which is no difference while it may be on its way */
    void compare(Paid payment, Optional<Received> received) {
        String id = payment.transferId();
        boolean credited = received.map(Received::credited).orElse(false);
        if (credited && !payment.debited()) {
            neverPaid(received.get());
        } else if (credited && received.get().amount().compareTo(payment.amount()) != 0) {
            note(
                    id,
                    Kind.OTHER_AMOUNT,
                    "The payer paid " + payment.amount() + ", and the payee received "
                            + received.get().amount() + ".");
        } else if (credited && payment.state().equals("REVERSED")) {
            note(id, Kind.GIVEN_BACK, "The payer has the money back, and the payee has it, too.");
        } else if (!credited && payment.state().equals("COMPLETED")) {
            note(id, Kind.NEVER_RECEIVED, "The transfer is complete here, and the other bank has credited nothing.");
        }
    }

    /** For what is not among the payments of the same time: it may have been paid before. */
    void compare(Received received) {
        Paid payment = payments.find(received.transferId());
        if (payment != null) {
            compare(payment, Optional.of(received));
        } else if (received.credited()) {
            neverPaid(received);
        }
    }

    /** For what is awaited, and so old that the other bank keeps no record of that time. */
    void forgotten(Paid payment) {
        note(
                payment.transferId(),
                Kind.FORGOTTEN,
                "The other bank's answer is still awaited, and it keeps no record of so long ago any more. Its ledger has no"
                        + " credit. By itself this bank does not send again what may have been received.");
    }

    /** The transfers that wait for a person, oldest first. */
    List<String> open() {
        return differences.open(CaseKind.SHOWN_AT_ONCE).stream()
                .map(Difference::transferId)
                .toList();
    }

    private void neverPaid(Received received) {
        note(
                received.transferId(),
                Kind.NEVER_PAID,
                "The other bank has credited " + received.amount() + " that nobody paid here.");
    }

    private void note(String transferId, Kind kind, String what) {
        Instant now = clock.instant();
        if (differences.note(transferId, kind, what, now) == 1
                || differences.noteAgain(transferId, kind, what, now) == 1) {
            LOG.error("{}: {}", transferId, what);
        }
    }
}
