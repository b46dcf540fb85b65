package io.twobanks.mq;

import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.inbox.Order;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.inbox.ReceivedCredits;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.reconcile.Difference;
import io.twobanks.common.reconcile.DifferenceMapper;
import io.twobanks.common.reconcile.Paid;
import io.twobanks.common.reconcile.Receipts;
import io.twobanks.common.reconcile.Received;
import io.twobanks.common.reconcile.WatermarkMapper;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.mq.guard.LogWithDebit;
import io.twobanks.mq.reconcile.PaymentMapper;
import io.twobanks.workbench.junit.InMemoryBank;
import io.twobanks.workbench.junit.SettableClock;
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
    final Rows received;
    final Inbox inbox;
    final Mark mark = new Mark();
    final Found differences;

    MqTables(char letter) {
        bank = new InMemoryBank(letter, clock);
        messages = new Messages(new Partnership(letter, "one run"));
        log = new Log();
        received = new Rows();
        inbox = new Inbox(guards().inbox(), received, mark, bank.books(), clock);
        differences = new Found();
    }

    LocalTransaction local() {
        return new LocalTransaction(
                new LogWithDebit(true, bank.tables()),
                bank.books(),
                log,
                bank.register(),
                bank.tables(),
                faults,
                clock);
    }

    static Guards guards() {
        return new Guards(true, true, true, true, true);
    }

    final class Log implements TransactionLog {
        final Map<String, Entry> rows = bank.tables().table();
        boolean locked;
        /** The transfer whose row alone somebody holds. */
        String held;

        record Entry(State state, Instant at) {}

        @Override
        public int record(String id, State state, Instant now) {
            if (locked || id.equals(held)) {
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

    final class Rows implements ReceivedCredits, Receipts {
        final Map<String, Row> rows = bank.tables().table();

        record Row(String transferId, Receipt receipt, Instant orderedAt, Instant receivedAt) {
            Received received() {
                return new Received(transferId, receipt.amount(), receipt.isDone(), receipt.reason());
            }
        }

        @Override
        public int record(Order order, Leg step, Receipt.Result result, Reason reason, Instant now) {
            Receipt receipt = new Receipt(order.account(), order.amount(), result, reason);
            Row row = new Row(order.transferId(), receipt, order.orderedAt(), now);
            return rows.putIfAbsent(order.transferId(), row) == null ? 1 : 0;
        }

        @Override
        public Receipt look(String id, Leg step) {
            return rows.containsKey(id) ? rows.get(id).receipt() : null;
        }

        @Override
        public Receipt lock(String id, Leg step) {
            return look(id, step);
        }

        @Override
        public List<Received> among(List<String> ids) {
            return ids.stream()
                    .filter(rows::containsKey)
                    .map(id -> rows.get(id).received())
                    .toList();
        }

        @Override
        public int delete(Instant before, int limit) {
            List<String> old = rows.values().stream()
                    .filter(row ->
                            row.receivedAt().isBefore(before) && row.orderedAt().isBefore(before))
                    .map(Row::transferId)
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

    /** Up to when all was compared. */
    static final class Watermark implements WatermarkMapper {
        Instant reached = Instant.EPOCH;

        @Override
        public Instant reached() {
            return reached;
        }

        @Override
        public int move(Instant from, Instant to) {
            if (!reached.equals(from)) {
                return 0;
            }
            reached = to;
            return 1;
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

    /** The payer's bank: what it has paid. */
    final class Paying implements PaymentMapper {
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
        public List<Paid> awaited(Instant until, Instant wrong, Paid after, int limit) {
            return logged(at -> true)
                    .map(this::paid)
                    .filter(payment -> payment.state().equals("PENDING"))
                    .filter(payment -> !payment.createdAt().isAfter(until)
                            || payment.createdAt().isAfter(wrong))
                    .filter(payment ->
                            isLater(payment.createdAt(), payment.transferId(), after.createdAt(), after.transferId()))
                    .sorted(Comparator.comparing(Paid::createdAt).thenComparing(Paid::transferId))
                    .limit(limit)
                    .toList();
        }
    }

    final class Found implements DifferenceMapper {
        final Map<List<String>, Difference> rows = bank.tables().table();

        @Override
        public int note(String table, String id, String kind, String what, Instant now) {
            return rows.putIfAbsent(List.of(table, id), new Difference(id, kind, what, now, null)) == null ? 1 : 0;
        }

        @Override
        public int noteAgain(String table, String id, String kind, String what, Instant now) {
            if (find(table, id).settledAt() == null) {
                return 0;
            }
            rows.put(List.of(table, id), new Difference(id, kind, what, now, null));
            return 1;
        }

        @Override
        public Difference find(String table, String id) {
            return rows.get(List.of(table, id));
        }

        @Override
        public List<Difference> open(String table, int limit) {
            return rows.entrySet().stream()
                    .filter(row -> row.getKey().get(0).equals(table))
                    .map(Map.Entry::getValue)
                    .filter(row -> row.settledAt() == null)
                    .toList();
        }

        @Override
        public int settle(String table, String id, Instant now) {
            Difference row = find(table, id);
            if (row == null || row.settledAt() != null) {
                return 0;
            }
            rows.put(List.of(table, id), new Difference(id, row.kind(), row.what(), row.foundAt(), now));
            return 1;
        }
    }
}
