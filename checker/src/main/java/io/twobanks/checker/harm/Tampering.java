package io.twobanks.checker.harm;

import io.twobanks.checker.AuditRead;
import io.twobanks.checker.BankRead;
import io.twobanks.checker.Entry;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import io.twobanks.checker.Residue;
import io.twobanks.checker.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A copy of an evidence in which single things can be changed; the audit reads are numbered, the last is the one at rest. */
final class Tampering {
    private final Evidence was;
    private final List<AuditRead> reads;
    private final List<Statement> statements;
    private List<Operation> history;
    private Map<String, String> states;
    private long finalAt;

    Tampering(Evidence was) {
        this.was = was;
        this.reads = new ArrayList<>(was.reads());
        this.reads.add(was.atRest());
        this.statements = new ArrayList<>(was.statements());
        this.history = new ArrayList<>(was.history());
        this.states = new LinkedHashMap<>(was.states());
        this.finalAt = was.finalAt();
    }

    Evidence evidence() {
        return new Evidence(
                was.declaration(),
                history,
                was.deposits(),
                statements,
                was.opening(),
                reads.subList(0, atRest()),
                reads.get(atRest()),
                states,
                was.onDesk(),
                was.repaired(),
                was.faults(),
                was.healedAt(),
                finalAt,
                was.lockWaitTimeouts());
    }

    /** @param victim see {@link Harmed} */
    Harmed harmed(String victim) {
        return new Harmed(evidence(), victim);
    }

    int atRest() {
        return reads.size() - 1;
    }

    AuditRead read(int number) {
        return reads.get(number);
    }

    Tampering residue(Residue residue) {
        AuditRead rest = reads.get(atRest());
        List<Residue> between = new ArrayList<>(rest.between());
        between.add(residue);
        reads.set(atRest(), new AuditRead(rest.a(), between, rest.b()));
        return this;
    }

    Tampering statement(Statement statement) {
        statements.add(statement);
        return this;
    }

    Tampering answer(Operation was, Answer answer, int status) {
        Operation is = new Operation(
                was.client(),
                was.transferId(),
                was.from(),
                was.to(),
                was.amount(),
                was.invokedAt(),
                was.answeredAt(),
                answer,
                status);
        Collections.replaceAll(history, was, is);
        return this;
    }

    /** @param state null for a transfer that the register never accepted */
    Tampering state(String id, String state) {
        if (state == null) {
            states.remove(id);
        } else {
            states.put(id, state);
        }
        return this;
    }

    Tampering neverFinal() {
        finalAt = -1;
        return this;
    }

    /** Adds an audit read that shows what the one at rest shows, and returns its number. */
    int addRead(long after) {
        AuditRead rest = reads.get(atRest());
        long at = Math.max(rest.beganAt(), after + 1);
        reads.add(atRest(), new AuditRead(at(rest.a(), at), rest.between(), at(rest.b(), at + 1)));
        return atRest() - 1;
    }

    private static BankRead at(BankRead read, long at) {
        return new BankRead(read.bank(), at, at + 1, read.holdings(), read.frozen(), read.entries());
    }

    Tampering everyBank(UnaryOperator<BankRead> change) {
        for (int number = 0; number < reads.size(); number++) {
            banks(number, change);
        }
        return this;
    }

    Tampering banks(int number, UnaryOperator<BankRead> change) {
        return bank(number, 'A', change).bank(number, 'B', change);
    }

    Tampering bank(int number, char bank, UnaryOperator<BankRead> change) {
        AuditRead read = reads.get(number);
        boolean isA = bank == read.a().bank();
        reads.set(
                number,
                new AuditRead(
                        isA ? change.apply(read.a()) : read.a(),
                        read.between(),
                        isA ? read.b() : change.apply(read.b())));
        return this;
    }

    /** A bank in which other accounts hold other money, with the same ledger. */
    static BankRead holding(BankRead read, UnaryOperator<Map<String, BigDecimal>> change) {
        Map<String, BigDecimal> holdings = change.apply(new HashMap<>(read.holdings()));
        return read.with(holdings, read.entries());
    }

    /** A bank in which this happened instead: balances and numbers follow from the new entries. */
    static BankRead having(BankRead read, List<Entry> entries) {
        Map<String, BigDecimal> balances = new HashMap<>(read.holdings());
        read.entries().forEach(entry -> add(balances, entry, entry.delta().negate()));
        List<Entry> written = new ArrayList<>();
        for (Entry entry : entries) {
            add(balances, entry, entry.delta());
            written.add(new Entry(
                    written.size() + 1,
                    entry.transferId(),
                    entry.account(),
                    entry.leg(),
                    entry.delta(),
                    balances.getOrDefault(entry.account(), entry.balanceAfter())));
        }
        return read.with(balances, written);
    }

    private static void add(Map<String, BigDecimal> balances, Entry entry, BigDecimal delta) {
        balances.computeIfPresent(entry.account(), (account, balance) -> balance.add(delta));
    }
}
