package io.twobanks.common.peer;

import io.twobanks.common.problem.PlainWords;
import java.io.IOException;

/** An answer that the other bank has not given, or not to this bank: as good as none. */
public final class NotThePartner extends IOException implements PlainWords.Spoken {
    private static final long serialVersionUID = 1L;

    NotThePartner(String expected, String answeredBy) {
        super("Expected an answer of bank " + expected + ", and "
                + (answeredBy == null
                        ? "somebody answered who does not say who it is"
                        : "bank " + answeredBy + " answered")
                + ". It counts as no answer.");
    }

    @Override
    public String sentence() {
        return getMessage();
    }
}
