package io.twobanks.checker;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In every snapshot of one bank, for each account that was there when the scenario began and still is:
 *
 * <ul>
 *   <li>what it holds = its opening + the sum of its deltas;
 *   <li>each entry's {@code balanceAfter} = the one of the account's entry before it (the opening for the first) + its
 *       own delta. Otherwise somebody wrote over what he had not read: a lost update (P4 in Berenson et al., "A Critique
 *       of ANSI SQL Isolation Levels", 1995; G-cursor in Adya's thesis, 1999).
 * </ul>
 *
 * This is the invariant of Jepsen's bank test, for each account instead of the total. {@code opening}, {@code holdings}
 * and {@code balanceAfter} count frozen money: to freeze some changes nothing. Accounts that appear or vanish are
 * CONSERVATION's business.
 *
 * <p>A false balance that stays is an error in each snapshot that shows it; the sentence says in how many.
 */
final class BooksRule {
    private final Map<String, BigDecimal> opening;
    private final int looks;
    private final Errors errors;
    private final Map<String, Integer> timesSeen = new HashMap<>();

    private BooksRule(Evidence evidence, Errors errors) {
        this.opening = evidence.opening();
        this.looks = evidence.reads().size() + 1;
        this.errors = errors;
    }

    static void check(Index index, Errors errors) {
        BooksRule books = new BooksRule(index.evidence(), errors);
        index.bankReads().forEach(books::check);
    }

    private void check(BankRead read) {
        Map<String, BigDecimal> sums = new HashMap<>();
        Map<String, BigDecimal> balances = new HashMap<>();
        List<Entry> bySeq = read.entries().stream()
                .sorted(Comparator.comparingLong(Entry::seq))
                .filter(entry -> isJudged(read, entry.account()))
                .toList();
        for (Entry entry : bySeq) {
            BigDecimal before = balances.getOrDefault(entry.account(), opening.get(entry.account()));
            checkLink(read, entry, before);
            balances.put(entry.account(), entry.balanceAfter());
            sums.merge(entry.account(), entry.delta(), BigDecimal::add);
        }
        read.holdings().keySet().stream()
                .filter(opening::containsKey)
                .forEach(account -> checkHolding(read, account, sums.getOrDefault(account, BigDecimal.ZERO)));
    }

    private boolean isJudged(BankRead read, String account) {
        return opening.containsKey(account) && read.holdings().containsKey(account);
    }

    private void checkLink(BankRead read, Entry entry, BigDecimal before) {
        BigDecimal after = before.add(entry.delta());
        BigDecimal difference = entry.balanceAfter().subtract(after);
        if (difference.signum() == 0) {
            return;
        }
        String key = "entry " + read.bank() + entry.seq();
        timesSeen.merge(key, 1, Integer::sum);
        errors.add(
                read.beganAt(),
                entry.transferId(),
                difference,
                () -> Messages.text(
                        "check.books.lost",
                        read.bank(),
                        Wording.seconds(read.beganAt()),
                        entry.seq(),
                        entry.account(),
                        Wording.id(entry.transferId()),
                        Wording.money(before) + " " + Wording.difference(entry.delta()),
                        Wording.money(after),
                        Wording.money(entry.balanceAfter()),
                        timesSeen.get(key),
                        looks));
    }

    private void checkHolding(BankRead read, String account, BigDecimal sum) {
        BigDecimal expected = opening.get(account).add(sum);
        BigDecimal held = read.holdings().get(account);
        BigDecimal difference = held.subtract(expected);
        if (difference.signum() == 0) {
            return;
        }
        timesSeen.merge(account, 1, Integer::sum);
        errors.add(
                read.beganAt(),
                null,
                difference,
                () -> Messages.text(
                        "check.books.balance",
                        read.bank(),
                        Wording.seconds(read.beganAt()),
                        account,
                        Wording.money(held),
                        Wording.money(expected),
                        Wording.money(opening.get(account)),
                        Wording.difference(sum),
                        Wording.difference(difference),
                        timesSeen.get(account),
                        looks));
    }
}
