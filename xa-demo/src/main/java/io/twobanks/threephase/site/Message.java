package io.twobanks.threephase.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one site can tell another about a transfer. The answer is always where that one stands then. */
public enum Message {
    /** Where do you stand? */
    STATE,
    /** All have voted yes. */
    PRE_COMMIT,
    /** Promise never to pre-commit. */
    PRE_ABORT,
    COMMIT,
    ABORT;

    /** As it stands in the address, for example {@code pre-commit}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this path. */
    public static Optional<Message> of(String path) {
        return Arrays.stream(values())
                .filter(message -> message.path().equals(path))
                .findFirst();
    }

    /** The message that brings a final state. */
    public static Message of(State decision) {
        return switch (decision) {
            case COMMITTED -> COMMIT;
            case ABORTED -> ABORT;
            default -> throw new IllegalArgumentException(decision + " is no decision");
        };
    }
}
