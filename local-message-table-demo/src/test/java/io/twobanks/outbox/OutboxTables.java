package io.twobanks.outbox;

import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.inbox.Order;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.inbox.ReceivedCredits;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import io.twobanks.workbench.junit.InMemoryBank;
import io.twobanks.workbench.junit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One bank's tables in memory: what this pattern's mappers say in SQL, said in Java, by one clock. */
final class OutboxTables {
    static final Guards ALL_GUARDS = new Guards(true, true, true, true, true, true);

    final SettableClock clock;
    final InMemoryBank bank;
    final FaultBoard board = new FaultBoard();
    final Faults faults = new Faults(board, Timeline.unwatched());
    final Messages outbox;
    final Received received;
    final Mark mark = new Mark();

    OutboxTables(char letter, SettableClock clock) {
        this.clock = clock;
        this.bank = new InMemoryBank(letter, clock);
        this.outbox = new Messages();
        this.received = new Received();
    }

    /** A row of the outbox. */
    record Stored(Outbox.Row row, String state, Instant dueAt, String worker, String failure) {
        Stored in(String newState, Instant due) {
            return new Stored(row, newState, due, null, failure);
        }

        Stored counted(int attempts) {
            return new Stored(
                    new Outbox.Row(row.seq(), row.transferId(), row.kind(), row.body(), attempts),
                    state,
                    dueAt,
                    worker,
                    failure);
        }
    }

    final class Messages implements Outbox {
        final Map<Long, Stored> rows = bank.tables().table();
        private long last;

        List<String> states() {
            return rows.values().stream()
                    .map(stored -> stored.row().kind() + " " + stored.state())
                    .toList();
        }

        @Override
        public int write(String transfer, Kind kind, String body) {
            if (about(transfer).anyMatch(stored -> stored.row().kind() == kind)) {
                return 0;
            }
            rows.put(++last, new Stored(new Row(last, transfer, kind, body, 0), "WAITING", now(), null, null));
            return 1;
        }

        /** As a relay does after its last attempt. */
        void giveUpOutcome() {
            rows.replaceAll((seq, stored) -> stored.row().kind() == Kind.OUTCOME ? stored.in("PARKED", now()) : stored);
        }

        @Override
        public List<Row> lockDue(long longest, int limit) {
            return lookDue(longest, limit);
        }

        @Override
        public List<Row> lookDue(long longest, int limit) {
            Instant furthest = after(longest);
            return rows.values().stream()
                    .filter(stored -> stored.state().equals("WAITING"))
                    .filter(stored ->
                            !stored.dueAt().isAfter(now()) || stored.dueAt().isAfter(furthest))
                    .sorted(Comparator.comparing(Stored::dueAt))
                    .limit(limit)
                    .map(Stored::row)
                    .toList();
        }

        @Override
        public int claim(List<Row> due, String worker, long lease) {
            due.forEach(row -> change(
                    row.seq(),
                    any -> true,
                    stored -> new Stored(
                            stored.counted(row.attempts() + 1).row(),
                            "WAITING",
                            after(lease),
                            worker,
                            stored.failure())));
            return due.size();
        }

        @Override
        public int delivered(long seq) {
            return change(seq, OutboxTables::waits, stored -> stored.in("DELIVERED", now()));
        }

        @Override
        public int failed(Row row, String why, long wait) {
            return change(
                    row.seq(), claimed(row), stored -> new Stored(stored.row(), "WAITING", after(wait), null, why));
        }

        @Override
        public int giveBack(Row row) {
            return change(
                    row.seq(),
                    claimed(row),
                    stored -> stored.counted(row.attempts() - 1).in("WAITING", now()));
        }

        @Override
        public int takeBack(String worker, long lease) {
            List<Stored> own = new ArrayList<>(rows.values());
            own.removeIf(stored -> !worker.equals(stored.worker()) || !waits(stored));
            own.forEach(stored -> rows.put(stored.row().seq(), stored.in("WAITING", now())));
            return own.size();
        }

        @Override
        public int park(Row row, String why) {
            return change(row.seq(), claimed(row), stored -> new Stored(stored.row(), "PARKED", now(), null, why));
        }

        @Override
        public int resumeOwn(String transfer) {
            return changeParked(
                    transfer,
                    stored -> stored.row().kind() != Kind.OUTCOME,
                    stored -> stored.counted(0).in("WAITING", now()));
        }

        @Override
        public int resumeOutcome(String transfer) {
            return changeParked(
                    transfer,
                    stored -> stored.row().kind() == Kind.OUTCOME,
                    stored -> stored.counted(0).in("WAITING", now()));
        }

        @Override
        public int sendAgain(String transfer, long age) {
            Instant longAgo = now().minus(Duration.ofNanos(age * 1000));
            return about(transfer)
                    .filter(stored -> stored.row().kind() != Kind.OUTCOME)
                    .filter(stored -> stored.state().equals("DELIVERED")
                            && !stored.dueAt().isAfter(longAgo))
                    .toList()
                    .stream()
                    .mapToInt(stored -> change(stored.row().seq(), any -> true, row -> row.in("WAITING", now())))
                    .sum();
        }

        @Override
        public int answerAgain(String transfer) {
            return about(transfer)
                    .filter(stored -> stored.row().kind() == Kind.OUTCOME && !waits(stored))
                    .toList()
                    .stream()
                    .mapToInt(this::wait)
                    .sum();
        }

        private int wait(Stored stored) {
            return change(stored.row().seq(), any -> true, row -> row.counted(0).in("WAITING", now()));
        }

        /** Nothing is archived here. */
        @Override
        public int writeAgain(String transfer, String body) {
            return write(transfer, Kind.CREDIT, body);
        }

        @Override
        public int turn(String transfer, Kind kind, String body) {
            return changeParked(
                    transfer,
                    stored -> stored.row().kind() == Kind.CREDIT,
                    stored -> new Stored(
                            new Row(stored.row().seq(), transfer, kind, body, 0), "WAITING", now(), null, null));
        }

        @Override
        public int close(String transfer) {
            return changeParked(
                    transfer, stored -> stored.row().kind() != Kind.OUTCOME, stored -> stored.in("DELIVERED", now()));
        }

        @Override
        public List<Look> of(String transfer) {
            return about(transfer).map(Messages::look).toList();
        }

        @Override
        public List<Look> parkedOutcomes(int limit) {
            return rows.values().stream()
                    .filter(stored ->
                            stored.state().equals("PARKED") && stored.row().kind() == Kind.OUTCOME)
                    .limit(limit)
                    .map(Messages::look)
                    .toList();
        }

        @Override
        public List<Look> parkedThoughCompleted(int limit) {
            return rows.values().stream()
                    .filter(stored ->
                            stored.state().equals("PARKED") && stored.row().kind() != Kind.OUTCOME)
                    .filter(stored -> bank.state(stored.row().transferId()) == TransferState.COMPLETED)
                    .limit(limit)
                    .map(Messages::look)
                    .toList();
        }

        private static Look look(Stored stored) {
            return new Look(
                    stored.row().transferId(),
                    stored.row().kind(),
                    stored.state(),
                    stored.row().attempts(),
                    stored.failure(),
                    stored.dueAt());
        }

        private Stream<Stored> about(String transfer) {
            return rows.values().stream()
                    .filter(stored -> stored.row().transferId().equals(transfer));
        }

        private static Predicate<Stored> claimed(Row row) {
            return stored -> waits(stored) && stored.row().attempts() == row.attempts();
        }

        private int change(long seq, Predicate<Stored> where, UnaryOperator<Stored> how) {
            Stored stored = rows.get(seq);
            if (stored == null || !where.test(stored)) {
                return 0;
            }
            rows.put(seq, how.apply(stored));
            return 1;
        }

        private int changeParked(String transfer, Predicate<Stored> where, UnaryOperator<Stored> how) {
            return about(transfer).filter(stored -> stored.state().equals("PARKED")).filter(where).toList().stream()
                    .mapToInt(stored -> change(stored.row().seq(), any -> true, how))
                    .sum();
        }

        private Instant now() {
            return clock.instant();
        }

        private Instant after(long micros) {
            return now().plus(Duration.ofNanos(micros * 1000));
        }
    }

    private static boolean waits(Stored stored) {
        return stored.state().equals("WAITING");
    }

    /** The inbox. */
    final class Received implements ReceivedCredits {
        final Map<String, Receipt> rows = bank.tables().table();

        @Override
        public int record(Order order, Leg step, Receipt.Result result, Reason reason, Instant now) {
            Receipt row = new Receipt(order.account(), order.amount(), result, reason);
            return rows.putIfAbsent(order.transferId(), row) == null ? 1 : 0;
        }

        @Override
        public Receipt look(String transferId, Leg step) {
            return rows.get(transferId);
        }

        @Override
        public Receipt lock(String transferId, Leg step) {
            return rows.get(transferId);
        }

        @Override
        public int delete(Instant before, int limit) {
            int size = rows.size();
            rows.clear();
            return size;
        }
    }

    static final class Mark implements InboxMark {
        Instant keptSince = Instant.EPOCH;

        @Override
        public Instant keptSince() {
            return keptSince;
        }

        @Override
        public int move(Instant limit, long keepMicros) {
            keptSince = limit;
            return 1;
        }
    }
}
