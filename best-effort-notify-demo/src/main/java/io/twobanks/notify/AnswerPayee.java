package io.twobanks.notify;

import io.swagger.v3.oas.annotations.Operation;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.reconcile.Paid;
import io.twobanks.common.reconcile.Question;
import io.twobanks.notify.guard.CheckSignature;
import io.twobanks.notify.guard.Signatures;
import io.twobanks.notify.log.PaymentLog;
import io.twobanks.notify.log.Told;
import io.twobanks.notify.outcome.EndNotice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The payer's bank: its interface for questions. It tells the other bank what it has paid, by id or in a window of time, whether or
 * not it has given up notifying; and takes from it what became of a payment. What was given back to the payer it does not tell.
 */
@RestController
class AnswerPayee {
    static final String QUERY = "/payments/query";
    static final String OUTCOME = "/payments/outcome";
    private static final int TOLD_AT_ONCE = 500;

    private final CheckSignature guard;
    private final PaymentLog payments;
    private final EndNotice end;
    private final Faults faults;
    private final Clock clock;

    AnswerPayee(CheckSignature guard, PaymentLog payments, EndNotice end, Faults faults, Clock clock) {
        this.guard = guard;
        this.payments = payments;
        this.end = end;
        this.faults = faults;
        this.clock = clock;
    }

    @PostMapping(QUERY)
    @Operation(summary = "For the other bank: what was paid to its accounts, by id or in a window of time.")
    ResponseEntity<String> query(
            @RequestBody(required = false) String body,
            @RequestHeader(name = Signatures.HEADER, required = false) String signature) {
        return guard.answer(
                QUERY,
                body,
                signature,
                question -> told(Question.read(question)).json());
    }

    private Told told(Question question) {
        requirePast(question.until());
        Instant full = payments.paidAt(question.since(), question.until(), TOLD_AT_ONCE);
        Instant until = full == null ? question.until() : full;
        Stream<Paid> paid = Stream.concat(
                question.transferIds().stream().map(payments::find).filter(Objects::nonNull),
                payments.between(question.since(), until).stream());
        List<Paid> owed =
                paid.filter(payment -> !payment.state().equals("REVERSED")).toList();
        return Told.of(until, owed);
    }

    /** What is still to be paid nobody can tell; whose clock is ahead would take it for told. */
    private void requirePast(Instant until) {
        if (until.isAfter(clock.instant())) {
            throw NotPossible.now(
                    "not-yet",
                    "By this bank's clock " + until + " is yet to come.",
                    "Ask again later. One of the two clocks is wrong.");
        }
    }

    @PostMapping(OUTCOME)
    @Operation(summary = "For the other bank: what became there of a payment that it has asked for.")
    ResponseEntity<String> outcome(
            @RequestBody(required = false) String body,
            @RequestHeader(name = Signatures.HEADER, required = false) String signature) {
        return guard.answer(OUTCOME, body, signature, outcome -> {
            CreditReply reply = CreditReply.read(outcome);
            end.by(reply);
            faults.reach(Point.ASK_TOLD, reply.transferId());
            return reply.json();
        });
    }
}
