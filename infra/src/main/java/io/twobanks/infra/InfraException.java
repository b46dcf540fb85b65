package io.twobanks.infra;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Something that a user can cause and can mend: a taken port, a full disk, a server that does not start. The message is
 * for reading: what happened, that nothing was lost, what to do. It is printed without a stack trace.
 *
 * <p>The text comes from {@code messages.properties} (English) or {@code messages_zh.properties}, by the default locale
 * at the moment of reading.
 */
public class InfraException extends RuntimeException {

    private static final String BUNDLE = "io.twobanks.infra.messages";

    private final String key;
    private final transient List<String> arguments;

    /** @param key a key of the bundles; @param arguments what its placeholders stand for, in order */
    public InfraException(String key, Object... arguments) {
        this.key = key;
        this.arguments = Stream.of(arguments).map(String::valueOf).toList();
    }

    /** The same, keeping the technical cause for the log. */
    public InfraException(Throwable cause, String key, Object... arguments) {
        this(key, arguments);
        initCause(cause);
    }

    /** The key of the message: stable, the same in each language. */
    public final String key() {
        return key;
    }

    public final List<String> arguments() {
        return arguments;
    }

    @Override
    public String getMessage() {
        return message(Locale.getDefault());
    }

    /** The message in one language; English where there is no translation. */
    public final String message(Locale locale) {
        return new MessageFormat(bundle(locale).getString(key), Locale.ROOT).format(arguments.toArray());
    }

    private static ResourceBundle bundle(Locale locale) {
        // Without this control a request for English would be answered with the default locale's bundle.
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, locale, InfraException.class.getClassLoader(), noFallback);
    }
}
