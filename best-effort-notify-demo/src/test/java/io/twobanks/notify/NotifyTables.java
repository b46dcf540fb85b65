package io.twobanks.notify;

import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.inbox.Order;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.inbox.ReceivedCredits;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.reconcile.Paid;
import io.twobanks.common.reconcile.WatermarkMapper;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.notify.guard.UsedSignatures;
import io.twobanks.notify.log.Notice;
import io.twobanks.notify.log.Notice.Wish;
import io.twobanks.notify.log.NoticeLog;
import io.twobanks.notify.log.PaymentLog;
import io.twobanks.workbench.junit.InMemoryBank;
import io.twobanks.workbench.junit.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One bank's tables in memory: what this pattern's mappers say in SQL, said in Java, by one clock. */
final class NotifyTables {
    final SettableClock clock;
    final InMemoryBank bank;
    final FaultBoard board = new FaultBoard();
    final Faults faults = new Faults(board, Timeline.unwatched());
    final PaidRows payments;
    final NoticeRows notices;
    final ReceivedRows received;
    final Mark mark = new Mark();
    final Watermark watermark = new Watermark();
    final Used used = new Used();

    NotifyTables(char letter, SettableClock clock) {
        this.clock = clock;
        this.bank = new InMemoryBank(letter, clock);
        this.payments = new PaidRows();
        this.notices = new NoticeRows();
        this.received = new ReceivedRows();
    }

    final class PaidRows implements PaymentLog {
        final Map<String, Instant> rows = bank.tables().table();

        @Override
        public int paid(String transferId, Instant now) {
            rows.put(transferId, now);
            return 1;
        }

        @Override
        public Instant paidAt(Instant since, Instant until, int count) {
            List<Instant> times = rows.values().stream()
                    .filter(at -> at.isAfter(since) && !at.isAfter(until))
                    .sorted()
                    .toList();
            return times.size() > count ? times.get(count) : null;
        }

        @Override
        public List<Paid> between(Instant since, Instant until) {
            return rows.entrySet().stream()
                    .filter(row ->
                            row.getValue().isAfter(since) && !row.getValue().isAfter(until))
                    .sorted(Map.Entry.comparingByValue())
                    .map(row -> find(row.getKey()))
                    .toList();
        }

        @Override
        public Paid find(String transferId) {
            return rows.containsKey(transferId) ? paid(stored(transferId)) : null;
        }

        private Paid paid(Transfer transfer) {
            return new Paid(
                    transfer.getTransferId(),
                    transfer.getFromAccount(),
                    transfer.getToAccount(),
                    transfer.getAmount(),
                    transfer.getState().name(),
                    transfer.getCreatedAt(),
                    true);
        }

        @Override
        public List<Seen> pending(String others, Seen after, int limit) {
            return bank.transfers()
                    .filter(transfer -> transfer.getState().name().equals("PENDING"))
                    .map(transfer -> new Seen(
                            transfer.getTransferId(),
                            transfer.getCreatedAt(),
                            rows.containsKey(transfer.getTransferId()),
                            notices.rows.containsKey(transfer.getTransferId())))
                    .toList();
        }
    }

    private Transfer stored(String transferId) {
        return bank.transfers()
                .filter(transfer -> transfer.getTransferId().equals(transferId))
                .findFirst()
                .orElseThrow();
    }

    /** A row of table {@code notice}. */
    record Stored(String transferId, Wish wish, String state, int attempts, Instant next) {}

    final class NoticeRows implements NoticeLog {
        final Map<String, Stored> rows = bank.tables().table();
        final Map<Integer, Attempt> attempts = bank.tables().table();
        private final List<String> about = new ArrayList<>();

        String state(String id) {
            return rows.get(id).state();
        }

        List<String> outcomes() {
            return attempts.values().stream()
                    .map(attempt -> attempt.number() + " " + attempt.outcome())
                    .toList();
        }

        @Override
        public int note(String id, Instant now) {
            if (rows.containsKey(id) || !payments.rows.containsKey(id)) {
                return 0;
            }
            rows.put(id, new Stored(id, Wish.CREDIT, "WAITING", 0, now));
            return 1;
        }

        @Override
        public List<Notice> due(Instant now, Instant furthest, int limit) {
            return rows.values().stream()
                    .filter(row -> row.state().equals("WAITING"))
                    .filter(row -> !row.next().isAfter(now) || row.next().isAfter(furthest))
                    .sorted(Comparator.comparing(Stored::next))
                    .limit(limit)
                    .map(row -> find(row.transferId()))
                    .toList();
        }

        @Override
        public Notice find(String id) {
            Stored row = rows.get(id);
            if (row == null) {
                return null;
            }
            Transfer transfer = stored(id);
            return new Notice(
                    id,
                    row.wish(),
                    row.state(),
                    row.attempts(),
                    transfer.getFromAccount(),
                    transfer.getToAccount(),
                    transfer.getAmount(),
                    transfer.getCreatedAt());
        }

        private int change(Notice mine, UnaryOperator<Stored> change) {
            Stored row = rows.get(mine.transferId());
            if (!row.state().equals("WAITING") || row.attempts() != mine.attempts()) {
                return 0;
            }
            rows.put(row.transferId(), change.apply(row));
            return 1;
        }

        @Override
        public int claim(Notice seen, Instant until) {
            return change(
                    seen, row -> new Stored(row.transferId(), row.wish(), row.state(), row.attempts() + 1, until));
        }

        @Override
        public int begin(Notice notice, String notifier, Instant now) {
            about.add(notice.transferId());
            attempts.put(attempts.size(), new Attempt(notice.attempts(), notice.wish(), now, notifier, null));
            return 1;
        }

        @Override
        public int end(Notice notice, String outcome) {
            int ended = 0;
            for (int i = 0; i < attempts.size(); i++) {
                Attempt row = attempts.get(i);
                if (about.get(i).equals(notice.transferId())
                        && row.number() == notice.attempts()
                        && row.outcome() == null) {
                    attempts.put(i, new Attempt(row.number(), row.wish(), row.begunAt(), row.notifier(), outcome));
                    ended++;
                }
            }
            return ended;
        }

        @Override
        public int putOff(Notice notice, Instant turn) {
            return change(notice, row -> new Stored(row.transferId(), row.wish(), row.state(), row.attempts(), turn));
        }

        @Override
        public int giveUp(Notice notice) {
            return change(
                    notice, row -> new Stored(row.transferId(), row.wish(), "GIVEN_UP", row.attempts(), row.next()));
        }

        @Override
        public int answered(String id) {
            Stored row = rows.get(id);
            if (row == null || row.state().equals("ANSWERED")) {
                return 0;
            }
            rows.put(id, new Stored(id, row.wish(), "ANSWERED", row.attempts(), row.next()));
            return 1;
        }

        @Override
        public int tellAnew(String id, Wish wish, Instant now) {
            rows.put(id, new Stored(id, wish, "WAITING", 0, now));
            return 1;
        }

        @Override
        public List<Attempt> attempts(String id) {
            return attempts.entrySet().stream()
                    .filter(row -> about.get(row.getKey()).equals(id))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    final class ReceivedRows implements ReceivedCredits {
        final Map<String, Receipt> rows = bank.tables().table();

        @Override
        public int record(Order order, Leg step, Receipt.Result result, Reason reason, Instant now) {
            return rows.putIfAbsent(order.transferId(), new Receipt(order.account(), order.amount(), result, reason))
                            == null
                    ? 1
                    : 0;
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
            throw new UnsupportedOperationException();
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
            throw new UnsupportedOperationException();
        }
    }

    static final class Watermark implements WatermarkMapper {
        Instant reached = Instant.parse("2000-01-01T00:00:00Z");

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

    static final class Used implements UsedSignatures {
        final Set<String> rows = new HashSet<>();

        @Override
        public int use(String signature, Instant now) {
            return rows.add(signature) ? 1 : 0;
        }

        @Override
        public int forget(Instant before) {
            int gone = rows.size();
            rows.clear();
            return gone;
        }
    }
}
