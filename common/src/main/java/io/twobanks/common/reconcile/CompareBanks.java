package io.twobanks.common.reconcile;

import java.util.Optional;
import java.util.stream.Stream;

/** Says what the two banks have moved differently. Which of them is wrong, a machine cannot know. */
public final class CompareBanks {
    /** What a difference is. */
    enum Kind {
        /** The other bank has credited what this bank did not take from the payer. */
        NEVER_PAID,
        /** Complete here, and the other bank knows nothing of it. */
        NEVER_RECEIVED,
        /** The two banks have moved different amounts. */
        OTHER_AMOUNT,
        /** The payer has the money back here, and the payee has it there. */
        GIVEN_BACK,
        /** What the other bank says of it contradicts itself. */
        NOT_BELIEVED,
        /** The other bank keeps no record of the time when it was ordered, and nobody knows what it did. */
        FORGOTTEN
    }

    private final Differences differences;
    private final Payments payments;

    public CompareBanks(Differences differences, Payments payments) {
        this.differences = differences;
        this.payments = payments;
    }

    /** @param received empty when the other bank knows nothing of the payment, which is no difference while it may be on its way */
    void compare(Paid payment, Optional<Received> received) {
        String id = payment.transferId();
        boolean credited = received.map(Received::credited).orElse(false);
        if (credited && !payment.debited()) {
            neverPaid(received.get());
        } else if (credited && received.get().amount().compareTo(payment.amount()) != 0) {
            differences.note(
                    id,
                    Kind.OTHER_AMOUNT,
                    "The payer paid " + payment.amount() + ", and the payee received "
                            + received.get().amount() + ".");
        } else if (credited && payment.state().equals("REVERSED")) {
            differences.note(id, Kind.GIVEN_BACK, "The payer has the money back, and the payee has it, too.");
        } else if (!credited && payment.state().equals("COMPLETED")) {
            differences.note(
                    id, Kind.NEVER_RECEIVED, "The transfer is complete here, and the other bank has credited nothing.");
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
        differences.note(
                payment.transferId(),
                Kind.FORGOTTEN,
                "The other bank's answer is still awaited, and it keeps no record of so long ago any more. Its ledger"
                        + " has no credit. By itself this bank does not send again what may have been received.");
    }

    /** @param why in a sentence; until it is put right there, nobody knows what the other bank has done */
    void unclear(String transferId, String why) {
        differences.note(
                transferId,
                Kind.NOT_BELIEVED,
                "What the other bank has recorded of it cannot be believed. " + why + " Nothing follows from it here.");
    }

    private void neverPaid(Received received) {
        differences.note(
                received.transferId(),
                Kind.NEVER_PAID,
                "The other bank has credited " + received.amount() + " that nobody paid here.");
    }

    /** The transfers that wait for a person, oldest first. */
    Stream<String> open() {
        return differences.open().stream().map(Difference::transferId);
    }
}
