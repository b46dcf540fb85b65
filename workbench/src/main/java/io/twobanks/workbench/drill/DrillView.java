package io.twobanks.workbench.drill;

import io.twobanks.workbench.drill.DrillText.Solution;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.scenario.Lines;
import java.util.List;
import java.util.stream.Stream;

/**
 * A drill as somebody sees it who does it.
 *
 * @param about the transfer; null until it is broken
 * @param hints those that were asked for
 * @param hintsLeft how many more there are
 * @param grade the last one; null when nobody has asked for any
 * @param solution null until it is solved or given up
 * @param failed why it could not be broken; null unless it could not
 */
public record DrillView(
        String name,
        Text title,
        Text story,
        Phase phase,
        About about,
        List<Text> hints,
        int hintsLeft,
        Grade grade,
        Solution solution,
        Lines failed) {
    /** How far it is. */
    public enum Phase {
        /** Nobody does it. */
        OFFERED,
        /** The workbench is breaking it. */
        BREAKING,
        /** It is the person's turn. */
        BROKEN,
        /** It could not be broken. */
        FAILED,
        SOLVED,
        /** The person has seen the solution, and can still do it. */
        GIVEN_UP
    }

    /** The transfer that it is about, and its accounts. */
    public record About(String transfer, String payer, String payee) {
        private String fill(String text) {
            return text.replace("{transfer}", transfer)
                    .replace("{payer}", payer)
                    .replace("{payee}", payee);
        }

        private Text fill(Text text) {
            return new Text(fill(text.en()), fill(text.zh()));
        }
    }

    static DrillView offered(DrillText told) {
        return new DrillView(
                told.name(),
                told.title(),
                told.story(),
                Phase.OFFERED,
                null,
                List.of(),
                told.hints().size(),
                null,
                null,
                null);
    }

    DrillView breaking() {
        return new DrillView(name, title, story, Phase.BREAKING, null, List.of(), hintsLeft, null, null, null);
    }

    DrillView broken(About transfer) {
        return new DrillView(name, title, story, Phase.BROKEN, transfer, List.of(), hintsLeft, null, null, null);
    }

    DrillView failed(Lines why) {
        return new DrillView(name, title, story, Phase.FAILED, null, List.of(), hintsLeft, null, null, why);
    }

    DrillView hinted(Text next) {
        List<Text> all =
                Stream.concat(hints.stream(), Stream.of(about.fill(next))).toList();
        return new DrillView(name, title, story, phase, about, all, hintsLeft - 1, grade, solution, null);
    }

    DrillView graded(Grade now) {
        return new DrillView(name, title, story, phase, about, hints, hintsLeft, now, solution, null);
    }

    DrillView told(Solution all, Phase end) {
        Solution filled = new Solution(all.commands().stream().map(about::fill).toList(), about.fill(all.why()));
        return new DrillView(name, title, story, end, about, hints, hintsLeft, grade, filled, null);
    }
}
