package io.twobanks.outbox;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.NoAnswer;
import io.twobanks.common.problem.PlainWords;
import io.twobanks.outbox.Point.Step;
import io.twobanks.outbox.desk.ParkRow;
import io.twobanks.outbox.log.Outbox;
import io.twobanks.outbox.log.Outbox.Row;
import io.twobanks.outbox.peer.Carrier;
import io.twobanks.outbox.relay.Attempts;
import io.twobanks.outbox.relay.ClaimRows;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries messages to the other bank: claims rows that are due ({@link ClaimRows}), sends each while no transaction is open, and marks
 * it when the other bank has acknowledged it. Whatever happens before the mark, the message is sent again: at least once, and the
 * other bank's inbox makes it once. Any number of relays work on one table.
 *
 * <p>An attempt that fails puts the row off, longer each time, and after the last one it is parked ({@link ParkRow}); the rows behind
 * it do not wait. What was claimed with it is given back, so that a silent bank keeps no batch until its lease runs out.
 *
 * <p>Without the guard {@code mark-after-acknowledgement} the row is marked before it is sent.
 */
final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int TEXT_COLUMN = 500;

    private final boolean markAfter;
    private final ClaimRows rows;
    private final Outbox outbox;
    private final Attempts attempts;
    private final ParkRow parking;
    private final Carrier carrier;
    private final Faults faults;

    Relay(
            boolean markAfter,
            ClaimRows rows,
            Outbox outbox,
            Attempts attempts,
            ParkRow parking,
            Carrier carrier,
            Faults faults) {
        this.markAfter = markAfter;
        this.rows = rows;
        this.outbox = outbox;
        this.attempts = attempts;
        this.parking = parking;
        this.carrier = carrier;
        this.faults = faults;
    }

    /** Delivers one batch. @return whether there may be more that can be delivered now */
    boolean round() {
        try {
            List<Row> batch = rows.take();
            for (int i = 0; i < batch.size(); i++) {
                if (!carry(batch.get(i))) {
                    rows.giveBack(batch.subList(i + 1, batch.size()));
                    return false;
                }
            }
            return !batch.isEmpty();
        } catch (RuntimeException away) {
            LOG.info("Messages are delivered later: {}", away.toString());
            return false;
        }
    }

    /** @return whether it was delivered */
    private boolean carry(Row row) {
        try {
            faults.reach(Point.of(row.kind(), Step.CLAIMED), row.transferId());
            if (attempts.areUsedUp(row.attempts() - 1)) {
                return putOff(row, "It was sent as often as is allowed, and nobody knows what became of it.");
            }
            deliver(row);
            return true;
        } catch (RuntimeException unknown) {
            LOG.info("{} of {} is not known to have arrived: {}", row.kind(), row.transferId(), unknown.toString());
            return putOff(row, PlainWords.of(unknown));
        }
    }

    private void deliver(Row row) {
        if (!markAfter) {
            outbox.delivered(row.seq());
        }
        send(row);
        faults.reach(Point.of(row.kind(), Step.ACKNOWLEDGED), row.transferId());
        outbox.delivered(row.seq());
        faults.reach(Point.of(row.kind(), Step.MARKED), row.transferId());
    }

    /** @throws RuntimeException when it is not known that the message has got as far as it must */
    private void send(Row row) {
        AtomicBoolean acknowledged = new AtomicBoolean();
        faults.send(Point.of(row.kind(), Step.SEND), row.transferId(), () -> {
            carrier.carry(row.kind(), row.transferId(), row.body());
            acknowledged.set(true);
        });
        if (!acknowledged.get()) {
            throw new NoAnswer("No acknowledgement came.");
        }
    }

    private boolean putOff(Row row, String why) {
        String failure = why.length() <= TEXT_COLUMN ? why : why.substring(0, TEXT_COLUMN);
        if (attempts.areUsedUp(row.attempts())) {
            park(row, failure);
        } else {
            outbox.failed(row, failure, Outbox.micros(attempts.waitAfter(row.attempts())));
        }
        return false;
    }

    private void park(Row row, String failure) {
        if (parking.park(row, failure)) {
            LOG.error("{} of {} is parked and waits for a person: {}", row.kind(), row.transferId(), failure);
            faults.reach(Point.ROW_PARKED, row.transferId());
        }
    }
}
