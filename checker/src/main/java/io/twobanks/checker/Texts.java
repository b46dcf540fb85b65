package io.twobanks.checker;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Supplier;

/** Texts that stand in property files, in English or Chinese by the user's locale. */
public final class Texts {
    /** Without a fallback: a German user gets English, also on a Chinese machine. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final ThreadLocal<Locale> SPOKEN = new ThreadLocal<>();

    private final String name;

    /** @param name of the bundle, for example {@code io.twobanks.checker.messages} */
    public Texts(String name) {
        this.name = name;
    }

    /** The texts themselves. */
    public ResourceBundle bundle() {
        return ResourceBundle.getBundle(name, language(), NO_FALLBACK);
    }

    /** A text with its {@code {0}}, {@code {1}}, … filled in; numbers and paths are shown as they are. */
    public String text(String key, Object... arguments) {
        Object[] shown = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle().getString(key), Locale.ROOT).format(shown);
    }

    /** What the user reads: what {@link #in} says, else the JVM's locale. */
    public static Locale language() {
        Locale spoken = SPOKEN.get();
        return spoken == null ? Locale.getDefault() : spoken;
    }

    /** Does something in one language, whatever the user's is: for what is written down in both. */
    public static <T> T in(Locale language, Supplier<T> action) {
        SPOKEN.set(language);
        try {
            return action.get();
        } finally {
            SPOKEN.remove();
        }
    }
}
