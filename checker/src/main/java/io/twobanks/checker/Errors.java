package io.twobanks.checker;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects what a rule found. Of many thousand errors only three are put into words: the first and the last in time, and
 * the one with the most money in it.
 */
final class Errors {
    /** Ids and keys come from servers and may be long; a sentence is for a person. */
    static final int LONGEST_SENTENCE = 400;

    private int count;
    private Seen first;
    private Seen worst;
    private Seen last;

    private record Seen(long at, String transferId, BigDecimal money, Supplier<String> sentence) {
        Finding.Error error() {
            String text = sentence.get();
            return new Finding.Error(
                    transferId,
                    text.length() <= LONGEST_SENTENCE ? text : text.substring(0, LONGEST_SENTENCE - 1) + "…");
        }
    }

    /**
     * Adds an error.
     *
     * @param at when it was seen, nanoseconds since the scenario began
     * @param transferId the transfer that it is about, or null
     * @param money how much is wrong; the sign does not matter
     * @param sentence is asked for only when the error is shown, after all errors are known
     */
    void add(long at, String transferId, BigDecimal money, Supplier<String> sentence) {
        Seen seen = new Seen(at, transferId, money.abs(), sentence);
        count++;
        first = first == null || at < first.at ? seen : first;
        last = last == null || at >= last.at ? seen : last;
        worst = worst == null || seen.money.compareTo(worst.money) > 0 ? seen : worst;
    }

    /** Adds an error about a transfer, with all its money. */
    void add(long at, Transfer transfer, Supplier<String> sentence) {
        add(at, transfer.id(), transfer.amount(), sentence);
    }

    /** Adds what was collected elsewhere. */
    void addAll(Errors others) {
        if (others.count > 0) {
            first = first == null || others.first.at < first.at ? others.first : first;
            last = last == null || others.last.at >= last.at ? others.last : last;
            worst = worst == null || others.worst.money.compareTo(worst.money) > 0 ? others.worst : worst;
            count += others.count;
        }
    }

    int count() {
        return count;
    }

    /** What there is to say, if there is anything. */
    Optional<Finding> finding(Rule rule) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Finding(rule, count, first.error(), worst.error(), last.error()));
    }
}
