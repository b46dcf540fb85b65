package io.twobanks.common.reconcile;

import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.recovery.Claims;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a payment about which no message has come. Received there: what became of it is applied here. Not received there,
 * although the other bank has read all that is there, and it waits at nobody's desk: it is sent again, which is
 * safe even so, because the other bank takes it once. Not received as far as the other bank remembers, which is not so far:
 * then a person is asked, as about what the other bank says and cannot be believed.
 */
public final class SettleAwaited {
    private static final Logger LOG = LoggerFactory.getLogger(SettleAwaited.class);

    private final EndTransfer end;
    private final CompareBanks differences;
    private final Consumer<Paid> send;
    private final Claims claims;
    private final Duration age;
    private final Clock clock;

    /**
     * So that a message on its way is not followed by another one every few seconds. Only the instance whose work the transfer
     * is sends it again, so its own memory will do; when that is forgotten with the process, one message more is sent.
     */
    private final Map<String, Instant> sentAgain = new ConcurrentHashMap<>();

    /**
     * @param send tells the other bank about a payment once more
     * @param age so long a message may be on its way
     */
    public SettleAwaited(
            EndTransfer end, CompareBanks differences, Consumer<Paid> send, Claims claims, Duration age, Clock clock) {
        this.end = end;
        this.differences = differences;
        this.send = send;
        this.claims = claims;
        this.age = age;
        this.clock = clock;
    }

    /** What cannot be settled now must not keep the others waiting. */
    public void settle(Paid payment, Heard answer) {
        String id = payment.transferId();
        try {
            if (answer.isUnclear(id)) {
                differences.unclear(id, answer.unclear().get(id));
            } else if (answer.received().containsKey(id)) {
                apply(payment, answer.received().get(id));
            } else if (answer.readAll() && !answer.atDesk().contains(id)) {
                claims.withClaim(id, () -> sendUnlessForgotten(payment, answer));
            }
        } catch (RuntimeException failed) {
            LOG.warn("{} is settled later: {}", id, failed.getMessage());
        }
    }

    /** Another amount is for a person, who also ends the transfer. */
    private void apply(Paid payment, Received received) {
        if (received.credited() && received.amount().compareTo(payment.amount()) != 0) {
            differences.compare(payment, Optional.of(received));
        } else {
            end.by(new CreditReply(
                    received.transferId(),
                    payment.toAccount(),
                    payment.amount(),
                    received.credited(),
                    received.reason()));
        }
    }

    private void sendUnlessForgotten(Paid payment, Heard answer) {
        if (answer.remembers(payment.createdAt())) {
            sendAgain(payment);
        } else if (!isOnItsWay(payment)) {
            differences.forgotten(payment);
        }
    }

    /** What a clock that was ahead has noted says nothing. */
    private boolean isOnItsWay(Paid payment) {
        Instant now = clock.instant();
        sentAgain.values().removeIf(before -> before.isBefore(now.minus(age)) || before.isAfter(now));
        return sentAgain.containsKey(payment.transferId());
    }

    /** Unless it was done a moment ago. */
    void sendAgain(Paid payment) {
        String id = payment.transferId();
        if (isOnItsWay(payment)) {
            return;
        }
        send.accept(payment);
        sentAgain.put(id, clock.instant());
        LOG.warn("The other bank never received {}; its message is sent again", id);
    }
}
