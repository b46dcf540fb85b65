package io.twobanks.checker;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A long concurrent run in which everything goes right, drawn from a seed: what happens is put on a time line first and
 * then happened in order, so that every read shows what was true at its moment.
 */
final class RandomRun {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;
    private static final int ACCOUNTS = 6;

    private record Event(long at, Runnable what) {}

    private final Style style;
    private final Random random;
    private final Bank a = new Bank('A');
    private final Bank b = new Bank('B');
    private final List<Event> events = new ArrayList<>();
    private final List<Operation> history = new ArrayList<>();
    private final List<Deposit> deposits = new ArrayList<>();
    private final List<AuditRead> reads = new ArrayList<>();
    private final Set<String> inFlight = new TreeSet<>();
    private final Set<String> onDesk = new TreeSet<>();
    private final Set<String> repaired = new TreeSet<>();
    private final Map<String, String> states = new HashMap<>();
    private BankRead readA;
    private List<Residue> between = List.of();
    private long last;
    private int locked;

    private RandomRun(Style style, Random random) {
        this.style = style;
        this.random = random;
    }

    static Evidence of(Style style, long seed, int transfers, int looks) {
        RandomRun run = new RandomRun(style, new Random(seed));
        run.open();
        for (int i = 0; i < transfers; i++) {
            run.transfer("%s-%04d".formatted(style, i));
        }
        for (int i = 0; i < transfers / 20; i++) {
            run.deposit("deposit-" + i);
        }
        for (int i = 0; i < looks; i++) {
            run.look(i, SECOND * 13 / 10 / looks);
        }
        return run.happen();
    }

    private void open() {
        for (int i = 1; i <= ACCOUNTS; i++) {
            a.set("A-" + i, new BigDecimal("1000.00"));
            b.set("B-" + i, new BigDecimal("1000.00"));
        }
    }

    private void at(long time, Runnable what) {
        events.add(new Event(time, what));
        last = Math.max(last, time);
    }

    private long upTo(long nanos) {
        return 1 + random.nextLong(nanos);
    }

    private BigDecimal money() {
        return BigDecimal.valueOf(1 + random.nextInt(5000), 2);
    }

    private void transfer(String id) {
        boolean fromA = random.nextBoolean();
        String atA = "A-" + (1 + random.nextInt(ACCOUNTS));
        String atB = "B-" + (1 + random.nextInt(ACCOUNTS));
        long invokedAt = upTo(SECOND);
        Operation asked = new Operation(
                random.nextInt(8), id, fromA ? atA : atB, fromA ? atB : atA, money(), invokedAt, 0, Answer.INFO, 0);
        int fate = random.nextInt(100);
        if (fate < 12) {
            refuse(asked, fate % 3);
        } else if (fate < 24) {
            style.goesWrong(this, asked);
        } else {
            complete(asked, fate < 34 ? Answer.INFO : Answer.OK);
        }
    }

    /** Nothing moves; {@code how} is 0 for a refusal before it is stored, 1 for a rollback, 2 for one without an answer. */
    private void refuse(Operation asked, int how) {
        long answeredAt = asked.invokedAt() + upTo(80 * MILLI);
        if (how > 0) {
            states.put(asked.transferId(), "REJECTED");
        }
        answer(asked, answeredAt, how == 2 ? Answer.INFO : Answer.FAIL, new int[] {422, 503, 0}[how]);
        if (how == 1 && random.nextInt(5) == 0) {
            answer(again(asked, answeredAt + upTo(MILLI), asked.amount()), answeredAt + 2 * MILLI, Answer.FAIL, 503);
        }
    }

    private void complete(Operation asked, Answer answer) {
        boolean aFirst = style == Style.XA || asked.from().startsWith("A");
        Leg first = aFirst == asked.from().startsWith("A") ? Leg.DEBIT : Leg.CREDIT;
        Leg second = first == Leg.DEBIT ? Leg.CREDIT : Leg.DEBIT;
        long firstAt = begin(asked) + upTo(20 * MILLI);
        long secondAt = firstAt + upTo(100 * MILLI);
        long answeredAt = secondAt + upTo(20 * MILLI);
        at(firstAt, () -> {
            thaw(asked);
            post(asked, first);
        });
        at(secondAt, () -> post(asked, second));
        end(secondAt, asked, "COMPLETED");
        answer(asked, answeredAt, answer, answer == Answer.OK ? 200 : 0);
        askAgain(asked, answeredAt, answer);
    }

    /** Now and then somebody uses an id again: for the same transfer, or by mistake for another one. */
    private void askAgain(Operation asked, long answeredAt, Answer answer) {
        int again = random.nextInt(20);
        if (again == 0) {
            answer(again(asked, answeredAt + upTo(MILLI), asked.amount()), answeredAt + 2 * MILLI, Answer.OK, 200);
        } else if (again == 1) {
            BigDecimal other = asked.amount().add(BigDecimal.ONE);
            answer(again(asked, asked.invokedAt() + upTo(MILLI), other), answeredAt, Answer.FAIL, 409);
        }
    }

    private static Operation again(Operation asked, long invokedAt, BigDecimal amount) {
        return new Operation(
                9, asked.transferId(), asked.from(), asked.to(), amount, invokedAt, invokedAt, Answer.INFO, 0);
    }

    /** Nothing has moved yet, but a server knew of it already. */
    void rollBack(Operation asked) {
        long rolledBackAt = begin(asked) + upTo(80 * MILLI);
        at(rolledBackAt, () -> thaw(asked));
        end(rolledBackAt, asked, "REJECTED");
        answer(asked, rolledBackAt + upTo(20 * MILLI), Answer.FAIL, 503);
    }

    void reverse(Operation asked) {
        long refundedAt = payInVain(asked) + upTo(100 * MILLI);
        at(refundedAt, () -> post(asked, Leg.REFUND));
        end(refundedAt, asked, "REVERSED");
        answer(asked, refundedAt + upTo(20 * MILLI), Answer.FAIL, 202);
    }

    /** The row of the ledger is taken away again. A lock keeps others off the account: here it has one of its own. */
    void undo(Operation asked) {
        String own = asked.from().charAt(0) + "-" + (ACCOUNTS + ++locked);
        bank(own).set(own, new BigDecimal("1000.00"));
        Operation alone = new Operation(
                asked.client(),
                asked.transferId(),
                own,
                asked.to(),
                asked.amount(),
                asked.invokedAt(),
                0,
                Answer.INFO,
                0);
        long undoneAt = payInVain(alone) + upTo(100 * MILLI);
        at(undoneAt, () -> bank(own).erase(asked.transferId(), Leg.DEBIT));
        end(undoneAt, alone, "REJECTED");
        answer(alone, undoneAt + upTo(20 * MILLI), Answer.FAIL, 503);
    }

    /** The payee never answers. A person gives the money back, or has not come to it yet. */
    void giveUp(Operation asked) {
        String id = asked.transferId();
        long givenUpAt = payInVain(asked) + upTo(100 * MILLI);
        answer(asked, givenUpAt + upTo(20 * MILLI), Answer.INFO, 202);
        end(givenUpAt, asked, "NEEDS_OPERATOR");
        if (random.nextBoolean()) {
            onDesk.add(id);
            return;
        }
        repaired.add(id);
        long refundedAt = givenUpAt + upTo(100 * MILLI);
        at(refundedAt, () -> post(asked, Leg.REFUND));
        end(refundedAt, asked, "REVERSED");
    }

    /** @return when a server knows of it */
    private long begin(Operation asked) {
        long begun = asked.invokedAt() + upTo(20 * MILLI);
        at(begun, () -> {
            inFlight.add(asked.transferId());
            if (style == Style.TCC) {
                bank(asked.from()).freeze(asked.from(), asked.amount());
            }
        });
        return begun;
    }

    private void thaw(Operation asked) {
        if (style == Style.TCC) {
            bank(asked.from()).freeze(asked.from(), asked.amount().negate());
        }
    }

    private void end(long time, Operation asked, String state) {
        at(time, () -> {
            inFlight.remove(asked.transferId());
            states.put(asked.transferId(), state);
        });
    }

    /** @return when the payer has paid */
    private long payInVain(Operation asked) {
        long paidAt = begin(asked) + upTo(20 * MILLI);
        at(paidAt, () -> post(asked, Leg.DEBIT));
        return paidAt;
    }

    private Bank bank(String account) {
        return account.startsWith("A") ? a : b;
    }

    private void post(Operation asked, Leg leg) {
        boolean payers = leg == Leg.DEBIT || leg == Leg.REFUND;
        String account = payers ? asked.from() : asked.to();
        BigDecimal delta = leg == Leg.DEBIT ? asked.amount().negate() : asked.amount();
        bank(account).post(asked.transferId(), account, leg, delta);
    }

    private void answer(Operation asked, long answeredAt, Answer answer, int status) {
        last = Math.max(last, answeredAt);
        history.add(new Operation(
                asked.client(),
                asked.transferId(),
                asked.from(),
                asked.to(),
                asked.amount(),
                asked.invokedAt(),
                answeredAt,
                answer,
                status));
    }

    private void deposit(String id) {
        String account = (random.nextBoolean() ? "A-" : "B-") + (1 + random.nextInt(ACCOUNTS));
        BigDecimal amount = random.nextBoolean() ? money() : money().negate();
        deposits.add(new Deposit(id, account, amount));
        Leg leg = amount.signum() > 0 ? Leg.CREDIT : Leg.DEBIT;
        at(upTo(SECOND), () -> bank(account).post(id, account, leg, amount));
    }

    /** One after the other, with time in between. */
    private void look(int number, long period) {
        long beganAt = number * period + upTo(period / 4);
        long asksAt = beganAt + upTo(period / 4);
        long readsBAt = asksAt + upTo(period / 4);
        at(beganAt, () -> readA = a.read(beganAt, beganAt + 1));
        at(
                asksAt,
                () -> between = inFlight.stream()
                        .map(id -> new Residue(style.kind(), "db-b", "key-" + id, id))
                        .toList());
        at(readsBAt, () -> reads.add(new AuditRead(readA, between, b.read(readsBAt, readsBAt + 1))));
    }

    private Evidence happen() {
        Map<String, BigDecimal> opening = new HashMap<>(a.holdings());
        opening.putAll(b.holdings());
        events.stream()
                .sorted(Comparator.comparingLong(Event::at))
                .forEach(event -> event.what().run());
        history.sort(Comparator.comparingLong(Operation::invokedAt));
        long rest = last + SECOND;
        AuditRead atRest = new AuditRead(a.read(rest, rest + 1), List.of(), b.read(rest + 2, rest + 3));
        return new Evidence(
                style.declaration(),
                history,
                deposits,
                List.of(),
                opening,
                reads,
                atRest,
                states,
                onDesk,
                repaired,
                List.of(new MetFault(style.fault(), 1)),
                SECOND / 2,
                last,
                0);
    }
}
