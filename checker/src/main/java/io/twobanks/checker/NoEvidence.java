package io.twobanks.checker;

/** A file that cannot be judged. The message is a sentence in the user's language that says why and what to do. */
public final class NoEvidence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoEvidence(String sentence) {
        super(sentence);
    }
}
