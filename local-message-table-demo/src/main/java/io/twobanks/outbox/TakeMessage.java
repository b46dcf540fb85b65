package io.twobanks.outbox;

import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.problem.Refused;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.peer.Carrier;

/** What the other bank's relay has brought, by whatever {@link Carrier}: it is read as distrustfully as a client's request. */
final class TakeMessage {
    private final ReceiveTransfer transfers;
    private final ReceiveOutcome outcomes;
    private final Partnership partnership;

    TakeMessage(ReceiveTransfer transfers, ReceiveOutcome outcomes, Partnership partnership) {
        this.transfers = transfers;
        this.outcomes = outcomes;
        this.partnership = partnership;
    }

    /**
     * Returns when what follows from it is committed.
     *
     * @return the transfer's id
     * @throws Refused when it is not valid; nothing has happened then, and never will
     * @throws NotPossible when it is about another bank's account
     */
    String take(Kind kind, String body) {
        return switch (kind) {
            case CREDIT -> {
                Credit credit = own(body);
                transfers.credit(credit);
                yield credit.transferId();
            }
            case CANCEL -> {
                Credit credit = own(body);
                transfers.cancel(credit);
                yield credit.transferId();
            }
            case OUTCOME -> {
                CreditReply outcome = CreditReply.read(body);
                outcomes.receive(outcome);
                yield outcome.transferId();
            }
        };
    }

    private Credit own(String body) {
        Credit credit = Credit.read(body);
        partnership.requireOwn(credit.toAccount());
        return credit;
    }
}
