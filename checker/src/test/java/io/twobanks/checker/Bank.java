package io.twobanks.checker;

import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A bank in a story: its accounts and its ledger, which agree unless it is told otherwise. */
final class Bank {
    private final char name;
    private final Map<String, BigDecimal> holdings = new TreeMap<>();
    private final Map<String, BigDecimal> frozen = new TreeMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private long lastSeq;

    Bank(char name) {
        this.name = name;
    }

    BigDecimal holds(String account) {
        return holdings.getOrDefault(account, BigDecimal.ZERO);
    }

    /** Opens an account, or changes what it holds, without an entry. */
    void set(String account, BigDecimal holding) {
        holdings.put(account, holding);
    }

    /** Sets money aside, or (negative) gives it back; the account holds it all the time. */
    void freeze(String account, BigDecimal amount) {
        frozen.merge(account, amount, BigDecimal::add);
        frozen.values().removeIf(none -> none.signum() == 0);
    }

    void close(String account) {
        holdings.remove(account);
    }

    Map<String, BigDecimal> holdings() {
        return Map.copyOf(holdings);
    }

    void post(String id, String account, Leg leg, BigDecimal delta) {
        post(id, account, leg, delta, holds(account).add(delta));
    }

    /** Adds an entry; an account of the other bank is written into the ledger and nowhere else. */
    void post(String id, String account, Leg leg, BigDecimal delta, BigDecimal balanceAfter) {
        entries.add(new Entry(++lastSeq, id, account, leg, delta, balanceAfter));
        holdings.computeIfPresent(account, (same, held) -> held.add(delta));
    }

    List<Entry> entriesOf(String account) {
        return entries.stream().filter(entry -> entry.account().equals(account)).toList();
    }

    /** Removes an entry and what it did, as AT's undo does. */
    void erase(String id, Leg leg) {
        Entry erased = entries.stream()
                .filter(entry -> entry.transferId().equals(id) && entry.leg() == leg)
                .findFirst()
                .orElseThrow();
        entries.remove(erased);
        holdings.computeIfPresent(erased.account(), (same, held) -> held.subtract(erased.delta()));
    }

    boolean has(String id, Leg leg) {
        return entries.stream().anyMatch(entry -> entry.transferId().equals(id) && entry.leg() == leg);
    }

    BankRead read(long beganAt, long endedAt) {
        return new BankRead(name, beganAt, endedAt, Map.copyOf(holdings), Map.copyOf(frozen), List.copyOf(entries));
    }
}
