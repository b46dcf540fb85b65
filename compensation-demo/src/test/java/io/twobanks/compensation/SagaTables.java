package io.twobanks.compensation;

import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.inbox.Order;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.recovery.Pending;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.compensation.saga.SagaStep;
import io.twobanks.compensation.saga.SagaStepMapper;
import io.twobanks.compensation.saga.SagaTurnMapper;
import io.twobanks.compensation.saga.Step;
import io.twobanks.workbench.junit.InMemoryBank;
import io.twobanks.workbench.junit.SettableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The tables that this pattern adds to a bank's, in memory: what its mappers say in SQL, said in Java. */
final class SagaTables {
    final SettableClock clock = new SettableClock();
    final InMemoryBank bank;
    final Faults faults = new Faults(new FaultBoard(), Timeline.unwatched());
    final Map<String, Boolean> turned;
    final Steps steps;
    final Rows received;
    final Inbox inbox;
    final Mark mark = new Mark();

    SagaTables(char letter) {
        bank = new InMemoryBank(letter, clock);
        turned = bank.tables().table();
        steps = new Steps();
        received = new Rows();
        inbox = new Inbox(guards().inbox(), received, mark, bank.books(), clock);
    }

    static Guards guards() {
        return new Guards(true, true, true, true);
    }

    /** The payer's log. */
    final class Steps implements SagaStepMapper {
        final Map<List<Object>, Row> rows = bank.tables().table();

        record Row(SagaStep step, Instant nextAttemptAt) {}

        @Override
        public List<SagaStep> of(String transfer) {
            return rows.entrySet().stream()
                    .filter(row -> row.getKey().get(0).equals(transfer))
                    .map(row -> row.getValue().step())
                    .toList();
        }

        @Override
        public int begin(String transfer, Step step, Instant now) {
            SagaStep begun = new SagaStep(step, SagaStep.State.BEGUN, 0, null, null);
            return rows.putIfAbsent(List.of(transfer, step), new Row(begun, now)) == null ? 1 : 0;
        }

        @Override
        public int beginForward(String transfer, Step step, Instant now) {
            return turned.containsKey(transfer) ? 0 : begin(transfer, step, now);
        }

        @Override
        public int end(String transfer, Step step, SagaStep.State state, Reason reason, BigDecimal balanceBefore) {
            return change(
                    transfer,
                    step,
                    row -> new Row(
                            new SagaStep(step, state, row.step().attempts(), reason, balanceBefore),
                            row.nextAttemptAt()));
        }

        @Override
        public int failed(String transfer, Step step, int attempts, Instant next, Reason reason) {
            return change(
                    transfer,
                    step,
                    row -> new Row(new SagaStep(step, SagaStep.State.BEGUN, attempts, reason, null), next));
        }

        private int change(String transfer, Step step, java.util.function.UnaryOperator<Row> how) {
            Row row = rows.get(List.of(transfer, step));
            if (row == null || row.step().state() != SagaStep.State.BEGUN) {
                return 0;
            }
            rows.put(List.of(transfer, step), how.apply(row));
            return 1;
        }

        @Override
        public List<Pending> due(String others, Instant now, Instant furthest, Pending after, int limit) {
            return bank.transfers()
                    .filter(transfer -> transfer.getState() == TransferState.PENDING)
                    .filter(transfer -> rows.entrySet().stream()
                            .noneMatch(row -> row.getKey().get(0).equals(transfer.getTransferId())
                                    && row.getValue().step().state() == SagaStep.State.BEGUN
                                    && row.getValue().nextAttemptAt().isAfter(now)
                                    && !row.getValue().nextAttemptAt().isAfter(furthest)))
                    .sorted(Comparator.comparing(transfer -> transfer.getCreatedAt()))
                    .map(transfer -> new Pending(transfer.getTransferId(), transfer.getCreatedAt()))
                    .limit(limit)
                    .toList();
        }
    }

    /** Which sagas have turned. */
    final class Turns implements SagaTurnMapper {
        @Override
        public boolean hasTurned(String transfer) {
            return turned.containsKey(transfer);
        }

        @Override
        public boolean lockForward(String transfer) {
            return !hasTurned(transfer) && bank.state(transfer) == TransferState.PENDING;
        }

        @Override
        public int turn(String transfer) {
            return turned.putIfAbsent(transfer, true) == null ? 1 : 0;
        }
    }

    /** What the payee's bank has done. */
    final class Rows implements ReceivedSteps {
        final Map<List<Object>, Row> rows = bank.tables().table();

        record Row(Receipt receipt, Instant orderedAt, Instant receivedAt) {}

        @Override
        public int record(Order order, Leg step, Receipt.Result result, Reason reason, Instant now) {
            Row row = new Row(new Receipt(order.account(), order.amount(), result, reason), order.orderedAt(), now);
            return rows.putIfAbsent(List.of(order.transferId(), step), row) == null ? 1 : 0;
        }

        @Override
        public Receipt look(String transfer, Leg step) {
            Row row = rows.get(List.of(transfer, step));
            return row == null ? null : row.receipt();
        }

        @Override
        public Receipt lock(String transfer, Leg step) {
            return look(transfer, step);
        }

        @Override
        public int delete(Instant before, int limit) {
            int size = rows.size();
            rows.values()
                    .removeIf(row ->
                            row.receivedAt().isBefore(before) && row.orderedAt().isBefore(before));
            return size - rows.size();
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
