package io.twobanks.workbench.scenario;

import io.twobanks.workbench.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Some sentences in both languages. */
public record Lines(List<String> en, List<String> zh) {
    /** Asks twice, once in each language. */
    public static Lines of(Supplier<List<String>> sentences) {
        return new Lines(Messages.in(Locale.ENGLISH, sentences), Messages.in(Locale.SIMPLIFIED_CHINESE, sentences));
    }

    /** What only a machine has said, and no translator. */
    public static Lines asIs(String sentence) {
        return new Lines(List.of(sentence), List.of(sentence));
    }

    /** In the user's language. */
    public List<String> shown() {
        return Messages.inChinese() ? zh : en;
    }
}
