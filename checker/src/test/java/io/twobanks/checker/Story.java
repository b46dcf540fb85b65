package io.twobanks.checker;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Tells a run in the order in which it happened. Each step takes a millisecond. Both banks have accounts 1 and 2 with
 * 1000.00 each; a transfer is 10.00 from A-1 to B-1. The register says what happened, unless it is told otherwise.
 */
final class Story {
    private static final long MILLI = 1_000_000;

    private final Promise promise = new Promise();
    private final Bank a = new Bank('A');
    private final Bank b = new Bank('B');
    private final Map<String, BigDecimal> opening;
    private final Map<String, Operation> asked = new LinkedHashMap<>();
    private final List<Operation> history = new ArrayList<>();
    private final List<Deposit> deposits = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<AuditRead> reads = new ArrayList<>();
    private final List<Residue> inFlight = new ArrayList<>();
    private final Map<String, String> states = new HashMap<>();
    private final Set<String> onDesk = new TreeSet<>();
    private final Set<String> repaired = new TreeSet<>();
    private final List<MetFault> faults = new ArrayList<>();
    private BankRead readA;
    private List<Residue> between = List.of();
    private long now;
    private long healedAt;
    private boolean neverFinal;
    private long lockWaits;

    private Story(String... accounts) {
        Arrays.stream(accounts).forEach(account -> bank(account).set(account, new BigDecimal("1000.00")));
        opening = new HashMap<>(a.holdings());
        opening.putAll(b.holdings());
    }

    static Story begin() {
        return new Story("A-1", "A-2", "B-1", "B-2");
    }

    static Story beginWith(String... accounts) {
        return new Story(accounts);
    }

    private Bank bank(String account) {
        return account.charAt(0) == 'A' ? a : b;
    }

    private Story step(Runnable what) {
        now += MILLI;
        what.run();
        return this;
    }

    Story declares(Consumer<Promise> change) {
        change.accept(promise);
        return this;
    }

    Story allows(Anomaly... anomalies) {
        return declares(its -> its.allow(anomalies));
    }

    /** What comes next begins when what came last did. */
    Story atTheSameMoment() {
        now -= MILLI;
        return this;
    }

    Story waits(long millis) {
        now += millis * MILLI;
        return this;
    }

    // What clients do and are told.

    Story asks(String id) {
        return asks(id, "A-1", "B-1", "10.00");
    }

    Story asks(String id, String from, String to, String amount) {
        return step(() -> {
            Operation operation =
                    new Operation(1, id, from, to, new BigDecimal(amount), now, Long.MAX_VALUE, Answer.INFO, 0);
            asked.put(id, operation);
            history.add(operation);
        });
    }

    Story answers(String id, Answer answer) {
        return answers(
                id,
                answer,
                switch (answer) {
                    case OK -> 200;
                    case FAIL -> 503;
                    case INFO -> 0;
                });
    }

    /** To the one who asked last. */
    Story answers(String id, Answer answer, int status) {
        return step(() -> {
            Operation was = asked.get(id);
            Operation is = new Operation(
                    was.client(), id, was.from(), was.to(), was.amount(), was.invokedAt(), now, answer, status);
            history.set(history.lastIndexOf(was), is);
            asked.put(id, is);
        });
    }

    /** Everything as it should be. */
    Story pays(String id) {
        return asks(id).completes(id).answers(id, Answer.OK);
    }

    Story pays(String id, String from, String to, String amount) {
        return asks(id, from, to, amount).completes(id).answers(id, Answer.OK);
    }

    // What banks do.

    Story debits(String id) {
        return posts(id, Leg.DEBIT);
    }

    Story credits(String id) {
        return posts(id, Leg.CREDIT);
    }

    Story refunds(String id) {
        return posts(id, Leg.REFUND);
    }

    Story takesBack(String id) {
        return posts(id, Leg.TAKE_BACK);
    }

    Story completes(String id) {
        return debits(id).credits(id);
    }

    private Story posts(String id, Leg leg) {
        Operation operation = asked.get(id);
        BigDecimal delta = Requests.deltaOf(operation, leg);
        return posts(id, leg, Requests.accountOf(operation, leg), delta.toPlainString());
    }

    Story posts(String id, Leg leg, String account, String delta) {
        return step(() -> bank(account).post(id, account, leg, new BigDecimal(delta)));
    }

    Story postsSaying(String id, Leg leg, String account, String delta, String balanceAfter) {
        return step(() -> bank(account).post(id, account, leg, new BigDecimal(delta), new BigDecimal(balanceAfter)));
    }

    /** Writes into the ledger of the bank that does not have the account. */
    Story postsAtTheOtherBank(String id, Leg leg, String account, String delta) {
        return step(() -> (account.charAt(0) == 'A' ? b : a).post(id, account, leg, new BigDecimal(delta)));
    }

    Story erases(String id, Leg leg) {
        return step(() -> (a.has(id, leg) ? a : b).erase(id, leg));
    }

    /** Changes what an account holds without an entry. */
    Story miscounts(String account, String by) {
        return step(
                () -> bank(account).set(account, bank(account).holds(account).add(new BigDecimal(by))));
    }

    Story opens(String account, String holding) {
        return step(() -> bank(account).set(account, new BigDecimal(holding)));
    }

    Story opensAt(char bank, String account, String holding) {
        return step(() -> (bank == 'A' ? a : b).set(account, new BigDecimal(holding)));
    }

    Story closes(String account) {
        return step(() -> bank(account).close(account));
    }

    Story deposits(String id, String account, String amount) {
        return claimsDeposit(id, account, amount).posts(id, Leg.CREDIT, account, amount);
    }

    Story claimsDeposit(String id, String account, String amount) {
        return step(() -> deposits.add(new Deposit(id, account, new BigDecimal(amount))));
    }

    /** The bank tells somebody what stands in the account's ledger, as what lasts. */
    Story tellsOf(String account) {
        return step(
                () -> statements.add(new Statement(now, account, bank(account).entriesOf(account))));
    }

    Story keeps(String kind, String id) {
        return step(() -> inFlight.add(new Residue(kind, "db-b", "key-" + id, id)));
    }

    Story keepsNothingOf(String id) {
        return step(() -> inFlight.removeIf(residue -> id.equals(residue.transferId())));
    }

    Story registers(String id, String state) {
        states.put(id, state);
        return this;
    }

    /** The register has never heard of it. */
    Story doesNotRegister(String id) {
        return registers(id, null);
    }

    Story putsOnDesk(String id) {
        onDesk.add(id);
        return registers(id, "NEEDS_OPERATOR");
    }

    // What happens to the run, and who looks at it.

    Story meets(String fault, long fired) {
        faults.add(new MetFault(fault, fired));
        return this;
    }

    Story wasRepairedAtTheDesk(String id) {
        repaired.add(id);
        return this;
    }

    Story heals() {
        return step(() -> healedAt = now);
    }

    Story neverBecomesFinal() {
        neverFinal = true;
        return this;
    }

    Story waitsForLocks(long times) {
        lockWaits = times;
        return this;
    }

    Story looks() {
        return looksAtA().asksWhatIsInFlight().looksAtB();
    }

    Story looksAtA() {
        return step(() -> readA = a.read(now, now + MILLI / 2));
    }

    Story asksWhatIsInFlight() {
        return step(() -> between = List.copyOf(inFlight));
    }

    Story looksAtB() {
        return step(() -> reads.add(new AuditRead(readA, between, b.read(now, now + MILLI / 2))));
    }

    /** All is final now, and both banks are read once more. */
    Evidence ends() {
        long finalAt = neverFinal ? -1 : now;
        looks();
        AuditRead atRest = reads.remove(reads.size() - 1);
        return new Evidence(
                promise.declaration(),
                List.copyOf(history),
                List.copyOf(deposits),
                List.copyOf(statements),
                Map.copyOf(opening),
                List.copyOf(reads),
                atRest,
                states(),
                Set.copyOf(onDesk),
                Set.copyOf(repaired),
                List.copyOf(faults),
                healedAt,
                finalAt,
                lockWaits);
    }

    private Map<String, String> states() {
        for (String id : asked.keySet()) {
            if (!states.containsKey(id)) {
                states.put(id, whatHappened(id));
            }
        }
        return states.entrySet().stream()
                .filter(state -> state.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String whatHappened(String id) {
        if (isInEffect(id, Leg.DEBIT) && isInEffect(id, Leg.CREDIT)) {
            return "COMPLETED";
        }
        return has(id, Leg.DEBIT) || has(id, Leg.CREDIT) ? "REVERSED" : "REJECTED";
    }

    private boolean isInEffect(String id, Leg leg) {
        return has(id, leg) && !has(id, Legs.reversalOf(leg));
    }

    private boolean has(String id, Leg leg) {
        return a.has(id, leg) || b.has(id, leg);
    }
}
