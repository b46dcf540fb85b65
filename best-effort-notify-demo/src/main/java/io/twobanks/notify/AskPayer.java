package io.twobanks.notify;

import io.swagger.v3.oas.annotations.Operation;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.ReceivedCredits;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.reconcile.Question;
import io.twobanks.common.reconcile.Windows;
import io.twobanks.common.request.Fields;
import io.twobanks.notify.guard.BelieveAnswer.Declined;
import io.twobanks.notify.log.Told;
import io.twobanks.notify.peer.PeerBank;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The other half of the pattern, at the payee's bank: it asks the payer's bank what that has paid. By a timer for all that was paid
 * since a watermark, so that it finds what it has never heard of, or has forgotten; and at once for a payee who waits. What it is
 * told it treats like a notice, which is why asking again does no harm; and where the payer's bank does not know what became of
 * a payment, it says so. The watermark moves when all of that is done.
 */
@RestController
class AskPayer {
    private static final Logger LOG = LoggerFactory.getLogger(AskPayer.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final boolean on;
    private final Windows windows;
    private final PeerBank peer;
    private final ReceiveTransfer transfers;
    private final ReceivedCredits received;
    private final Faults faults;

    /** @param on the guard {@code ask}; without it a bank waits for notices */
    AskPayer(
            boolean on,
            Windows windows,
            PeerBank peer,
            ReceiveTransfer transfers,
            ReceivedCredits received,
            Faults faults) {
        this.on = on;
        this.windows = windows;
        this.peer = peer;
        this.transfers = transfers;
        this.received = received;
        this.faults = faults;
    }

    @Scheduled(fixedDelayString = "${notify.ask.every}")
    void askForAll() {
        if (!on) {
            return;
        }
        try {
            windows.each(windows.oldEnough(), (since, until) -> until, this::askFor);
        } catch (RuntimeException away) {
            LOG.info("The other bank is asked later: {}", away.getMessage());
        }
    }

    /** What was asked when a clock was wrong is asked once more the next time. */
    @Scheduled(fixedDelayString = "${notify.ask.again}")
    void askAnew() {
        windows.anew();
    }

    private Instant askFor(Instant since, Instant until) {
        Told told = ask(
                new Question(List.of(), since, until, until),
                why -> LOG.error("A payment of the other bank is not to be read: {}", why.getMessage()));
        told.payments().stream()
                .filter(payment -> told.isOpen(payment) || isNew(payment))
                .forEach(payment -> settleUnlessRefused(payment, told.isOpen(payment)));
        return told.until();
    }

    /** What can never be credited, or told, must not keep the others waiting; it is at the desk of the payer's bank. */
    private void settleUnlessRefused(Credit payment, boolean open) {
        try {
            settle(payment, open);
        } catch (Refused | NotPossible | Declined never) {
            LOG.error(
                    "{} is paid there, and the two banks cannot settle it: {}",
                    payment.transferId(),
                    never.getMessage());
        }
    }

    @PostMapping("/incoming/{id}")
    @Operation(
            summary = "For a payee who waits: asks the payer's bank whether it has paid.",
            description = "Credits the payee when it has, once. 404 when it has not.")
    CreditReply askForOne(@PathVariable String id) {
        Instant noWindow = Instant.EPOCH;
        Told told = ask(new Question(List.of(Fields.transferId("id", id)), noWindow, noWindow, noWindow), why -> {
            throw why;
        });
        return told.payments().stream()
                .findFirst()
                .map(payment -> settle(payment, told.isOpen(payment)))
                .orElseThrow(() -> new NotFound(
                        "The payer's bank has not paid " + id + ", or has given it back.",
                        "Ask the payer for the transfer's id."));
    }

    private Told ask(Question question, Consumer<Refused> unreadable) {
        return Told.read(peer.ask(AnswerPayee.QUERY, JSON.writeValueAsString(question), body -> body), unreadable);
    }

    private boolean isNew(Credit payment) {
        return received.look(payment.transferId(), Leg.CREDIT) == null;
    }

    private CreditReply settle(Credit payment, boolean open) {
        String id = payment.transferId();
        if (isNew(payment)) {
            LOG.warn("No notice has told of {}, which the other bank has paid", id);
            faults.reach(Point.ASK_FOUND, id);
        }
        CreditReply reply = transfers.credit(payment);
        if (open) {
            faults.send(Point.ASK_TELL, id, () -> peer.ask(AnswerPayee.OUTCOME, reply.json(), body -> body));
        }
        return reply;
    }
}
