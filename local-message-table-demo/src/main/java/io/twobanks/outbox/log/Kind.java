package io.twobanks.outbox.log;

import java.util.Locale;

/** What a message says. */
public enum Kind {
    /** To the payee's bank: the payer is debited, give this to the payee. */
    CREDIT,
    /** To the payee's bank: do not give it to the payee any more, unless that is done. */
    CANCEL,
    /** To the payer's bank: what became of it. */
    OUTCOME;

    /** The last part of the path to which it is sent. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
