package io.twobanks.common.problem;

/** What was asked for may have happened or not: no answer says it, or none that can be believed. */
public class NoAnswer extends RuntimeException implements PlainWords.Spoken {
    private static final long serialVersionUID = 1L;

    /** @param sentence for a person: what came instead */
    public NoAnswer(String sentence) {
        this(sentence, null);
    }

    public NoAnswer(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    @Override
    public String sentence() {
        return getMessage();
    }
}
