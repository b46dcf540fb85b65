package io.twobanks.xa;

import java.util.List;

/** The transaction manager's log is missing although it is needed; nothing was changed. */
final class LogMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LogMissing(String message, Throwable cause) {
        super(message, cause);
    }

    static LogMissing whileInDoubt(String directory, List<String> inDoubt) {
        return new LogMissing(
                "There is no transaction log in " + directory + ", but the databases hold " + inDoubt.size()
                        + " branch(es) of ours in doubt: " + String.join("; ", inDoubt)
                        + ". Without the log nobody knows which of them were decided; presuming abort could lose money. "
                        + "Nothing was changed: the branches stay prepared and their rows locked.",
                null);
    }

    static LogMissing andBankDoesNotAnswer(String directory, char bank, Exception cause) {
        return new LogMissing(
                "There is no transaction log in " + directory + ", and bank " + bank
                        + "'s database did not say whether a branch of ours is in doubt there (" + cause.getMessage()
                        + "). Nothing was changed.",
                cause);
    }
}
