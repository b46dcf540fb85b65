package io.twobanks.common.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why a transfer or a step of it did not go as it was asked for: of what kind, and in a sentence. In a column, in a message and
 * for a client it is one text, {@code kind: sentence}; nobody but this class puts it together or takes it apart.
 *
 * @param kind the slug of a {@link Refusal}, or of a case for the repair desk
 * @param sentence for a person; shortened to what the columns hold
 */
public record Reason(String kind, String sentence) {
    private static final int COLUMN = 500;
    private static final String BETWEEN = ": ";

    public Reason {
        int longest = COLUMN - kind.length() - BETWEEN.length();
        sentence = sentence.length() <= longest ? sentence : sentence.substring(0, longest);
    }

    public static Reason of(Refusal refusal, String sentence) {
        return new Reason(refusal.slug(), sentence);
    }

    public static Reason of(Refused refused) {
        return of(refused.refusal(), refused.getMessage());
    }

    /** Whether a text has the form of a reason. */
    public static boolean isOne(String text) {
        return text.indexOf(BETWEEN) > 0;
    }

    /** Takes any text, because it may come from elsewhere: what has not the form is the sentence of a roll-back. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Reason read(String text) {
        int end = text.indexOf(BETWEEN);
        return end > 0
                ? new Reason(text.substring(0, end), text.substring(end + BETWEEN.length()))
                : of(Refusal.ROLLED_BACK, text);
    }

    /** The refusal that it is; of a kind that is none, a roll-back. */
    public Refusal refusal() {
        return Refusal.of(kind).orElse(Refusal.ROLLED_BACK);
    }

    /** The same, to be thrown. */
    public Refused refused() {
        return new Refused(refusal(), sentence);
    }

    /** As it is stored and sent. */
    @JsonValue
    public String written() {
        return kind + BETWEEN + sentence;
    }
}
