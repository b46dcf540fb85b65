package io.twobanks.common.setting;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings that there are. A mistyped one would be ignored without a word: whoever takes a guard away and sees no harm
 * must know that it was away.
 */
public final class Settings {
    private static final int SHOWN = 3;

    private final Map<String, String> defaults;
    private final Map<String, String> names = new TreeMap<>();

    /** @param defaults by key, as {@code application.yml} has them */
    public Settings(Map<String, String> defaults) {
        this.defaults = Map.copyOf(defaults);
        defaults.keySet().forEach(key -> names.put(plain(key), key));
    }

    /** Spring reads {@code lock-order}, {@code lockOrder} and {@code LOCK_ORDER} as the same. */
    static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }

    /** What is wrong with this setting; empty when nothing is. */
    public Optional<Mistake> mistake(String key, String value) {
        String known = names.get(plain(key));
        if (known == null) {
            return Optional.of(new Mistake(key, value, null, nearest(key)));
        }
        Takes takes = Takes.like(defaults.get(known));
        return takes.fits(value) ? Optional.empty() : Optional.of(new Mistake(known, value, takes, List.of()));
    }

    private List<String> nearest(String key) {
        return names.entrySet().stream()
                .sorted(Comparator.comparingInt(known -> distance(plain(key), known.getKey())))
                .limit(SHOWN)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** How many letters have to be added, left out or changed to make one of the other (Levenshtein). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
