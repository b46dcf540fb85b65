package io.twobanks.workbench;

/**
 * Something that the user can put right. The message is a sentence in the user's language that says what happened and
 * what to do; it is shown without a stack trace.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param key of {@link Messages} */
    public Problem(String key, Object... arguments) {
        super(Messages.text(key, arguments));
    }
}
