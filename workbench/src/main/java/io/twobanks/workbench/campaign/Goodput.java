package io.twobanks.workbench.campaign;

import io.twobanks.workbench.scenario.Result;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What got through.
 *
 * @param transfers how many requests the clients made, repeated ones included
 * @param completed how many transfers were completed, at once or later
 * @param perSecond the completed ones by the length of the campaign, with one decimal
 */
record Goodput(int transfers, int completed, String perSecond) {
    /** {@code C×47}, {@code C+×3}, or a single {@code C}. */
    private static final Pattern COMPLETED = Pattern.compile("\\bC\\+?(?:×(\\d+))?(?=[ ,]|$)");

    static Goodput of(Result result, long millis) {
        int completed = completed(result.observed());
        return new Goodput(
                result.figures().transfers(),
                completed,
                String.format(Locale.ROOT, "%.1f", completed * 1000.0 / millis));
    }

    /** @param observed in the catalogue's codes */
    static int completed(String observed) {
        return COMPLETED
                .matcher(observed)
                .results()
                .mapToInt(match -> match.group(1) == null ? 1 : Integer.parseInt(match.group(1)))
                .sum();
    }
}
