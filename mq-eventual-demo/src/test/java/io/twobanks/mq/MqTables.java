package io.twobanks.mq;

import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.mq.ReconciliationController.Received;
import io.twobanks.workbench.junit.InMemoryBank;
import io.twobanks.workbench.junit.SettableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.dao.QueryTimeoutException;

/** The tables that this pattern adds to a bank's, in memory: what its mappers say in SQL, said in Java. */
final class MqTables {
    final SettableClock clock = new SettableClock();
    final Messages messages;
    final InMemoryBank bank;
    final Faults faults = new Faults(new FaultBoard(), Timeline.unwatched());
    final Log log;
    final Inbox inbox;
    final Mark mark = new Mark();
    final Found differences;

    MqTables(char letter) {
        bank = new InMemoryBank(letter, clock);
        messages = new Messages(new Partnership(letter, "one run"));
        log = new Log();
        inbox = new Inbox();
        differences = new Found();
    }

    static Guards guards() {
        return new Guards(true, true, true, true, true);
    }

    final class Log implements TransactionLog {
        final Map<String, Entry> rows = bank.tables().table();
        boolean locked;

        record Entry(State state, Instant at) {}

        @Override
        public int record(String id, State state, Instant now) {
            if (locked) {
                throw new QueryTimeoutException("Somebody holds the row");
            }
            return rows.putIfAbsent(id, new Entry(state, now)) == null ? 1 : 0;
        }

        @Override
        public State of(String id) {
            return rows.containsKey(id) ? rows.get(id).state() : null;
        }

        @Override
        public State committed(String id) {
            return of(id);
        }

        @Override
        public List<Looked> pending(String others, Looked after, Instant before, Instant wrong, int limit) {
            return bank.transfers()
                    .filter(transfer -> transfer.getState().name().equals("PENDING"))
                    .map(transfer -> new Looked(
                            transfer.getTransferId(),
                            transfer.getCreatedAt(),
                            rows.containsKey(transfer.getTransferId())))
                    .filter(row ->
                            row.createdAt().isBefore(before) || row.createdAt().isAfter(wrong))
                    .filter(row -> isLater(row.createdAt(), row.transferId(), after.createdAt(), after.transferId()))
                    .sorted(Comparator.comparing(Looked::createdAt).thenComparing(Looked::transferId))
                    .limit(limit)
                    .toList();
        }
    }

    static boolean isLater(Instant at, String id, Instant after, String afterId) {
        return at.isAfter(after) || at.equals(after) && id.compareTo(afterId) > 0;
    }

    final class Inbox implements ReceivedCredits {
        final Map<String, Row> rows = bank.tables().table();

        record Row(Received received, String toAccount, Instant orderedAt, Instant receivedAt) {
            Outcome outcome() {
                return new Outcome(
                        received.transferId(), toAccount, received.amount(), received.credited(), received.reason());
            }
        }

        @Override
        public int record(Credit credit, boolean credited, Reason reason, Instant now) {
            Received received = new Received(credit.transferId(), credit.amount(), credited, reason);
            Row row = new Row(received, credit.toAccount(), credit.orderedAt(), now);
            return rows.putIfAbsent(credit.transferId(), row) == null ? 1 : 0;
        }

        @Override
        public Outcome of(String id) {
            return rows.containsKey(id) ? rows.get(id).outcome() : null;
        }

        @Override
        public Outcome lock(String id) {
            return of(id);
        }

        @Override
        public List<Received> among(List<String> ids) {
            return ids.stream()
                    .filter(rows::containsKey)
                    .map(id -> rows.get(id).received())
                    .toList();
        }

        @Override
        public List<Received> bookedAmong(List<String> ids) {
            return ids.stream()
                    .filter(id -> bank.legs(id).contains("CREDIT"))
                    .map(id -> new Received(id, BigDecimal.TEN, true, null))
                    .toList();
        }

        @Override
        public int purge(Instant before, int limit) {
            List<String> old = rows.entrySet().stream()
                    .filter(row -> row.getValue().receivedAt().isBefore(before)
                            && row.getValue().orderedAt().isBefore(before))
                    .map(Map.Entry::getKey)
                    .limit(limit)
                    .toList();
            old.forEach(rows::remove);
            return old.size();
        }

        @Override
        public Instant receivedAt(Instant since, Instant until, int count) {
            return in(since, until).map(Row::receivedAt).skip(count).findFirst().orElse(null);
        }

        @Override
        public List<Received> between(Instant since, Instant until) {
            return in(since, until).map(Row::received).toList();
        }

        private Stream<Row> in(Instant since, Instant until) {
            return rows.values().stream()
                    .filter(row ->
                            row.receivedAt().isAfter(since) && !row.receivedAt().isAfter(until))
                    .sorted(Comparator.comparing(Row::receivedAt));
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

    /** The payer's bank: what it has paid, and the watermark. */
    final class Paying implements Payments {
        Instant watermark = Instant.EPOCH;

        private Paid paid(String id) {
            return bank.transfers()
                    .filter(transfer -> transfer.getTransferId().equals(id))
                    .map(transfer -> new Paid(
                            id,
                            transfer.getFromAccount(),
                            transfer.getToAccount(),
                            transfer.getAmount(),
                            transfer.getState().name(),
                            transfer.getCreatedAt(),
                            bank.legs(id).contains("DEBIT")))
                    .findFirst()
                    .orElse(null);
        }

        private Stream<String> logged(Predicate<Instant> when) {
            return log.rows.entrySet().stream()
                    .filter(row -> row.getValue().state() == TransactionLog.State.PAID)
                    .filter(row -> when.test(row.getValue().at()))
                    .sorted(Comparator.comparing(row -> row.getValue().at()))
                    .map(Map.Entry::getKey);
        }

        @Override
        public Instant watermark() {
            return watermark;
        }

        @Override
        public int moveWatermark(Instant from, Instant reached) {
            if (!watermark.equals(from)) {
                return 0;
            }
            watermark = reached;
            return 1;
        }

        @Override
        public Instant logged(Instant since, Instant until, int count) {
            return logged(at -> at.isAfter(since) && !at.isAfter(until))
                    .map(id -> log.rows.get(id).at())
                    .skip(count)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public List<Paid> between(Instant since, Instant until) {
            return logged(at -> at.isAfter(since) && !at.isAfter(until))
                    .map(this::paid)
                    .toList();
        }

        @Override
        public Paid find(String id) {
            return paid(id);
        }

        @Override
        public List<Paid> awaited(Instant until, Instant wrong, Instant after, String afterId, int limit) {
            return logged(at -> true)
                    .map(this::paid)
                    .filter(payment -> payment.state().equals("PENDING"))
                    .filter(payment -> !payment.createdAt().isAfter(until)
                            || payment.createdAt().isAfter(wrong))
                    .filter(payment -> isLater(payment.createdAt(), payment.transferId(), after, afterId))
                    .sorted(Comparator.comparing(Paid::createdAt).thenComparing(Paid::transferId))
                    .limit(limit)
                    .toList();
        }
    }

    final class Found implements Differences {
        final Map<String, Difference> rows = bank.tables().table();

        @Override
        public int note(String id, Kind kind, String what, Instant now) {
            return rows.putIfAbsent(id, new Difference(id, kind, what, now, null)) == null ? 1 : 0;
        }

        @Override
        public int noteAgain(String id, Kind kind, String what, Instant now) {
            if (rows.get(id).settledAt() == null) {
                return 0;
            }
            rows.put(id, new Difference(id, kind, what, now, null));
            return 1;
        }

        @Override
        public Difference find(String id) {
            return rows.get(id);
        }

        @Override
        public List<Difference> open(int limit) {
            return rows.values().stream().filter(row -> row.settledAt() == null).toList();
        }

        @Override
        public int settle(String id, Instant now) {
            Difference row = rows.get(id);
            if (row == null || row.settledAt() != null) {
                return 0;
            }
            rows.put(id, new Difference(id, row.kind(), row.what(), row.foundAt(), now));
            return 1;
        }
    }
}
