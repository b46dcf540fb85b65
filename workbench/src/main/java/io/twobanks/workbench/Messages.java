package io.twobanks.workbench;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Supplier;

/** The workbench's texts, in English or Chinese by the user's locale. */
public final class Messages {
    /** Without a fallback: a German user gets English, also on a Chinese machine. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final ThreadLocal<Locale> SPOKEN = new ThreadLocal<>();

    private Messages() {}

    /** The texts themselves, for picocli's help. */
    public static ResourceBundle bundle() {
        return ResourceBundle.getBundle("io.twobanks.workbench.messages", language(), NO_FALLBACK);
    }

    /** A text with its {@code {0}}, {@code {1}}, … filled in; numbers and paths are shown as they are. */
    public static String text(String key, Object... arguments) {
        Object[] shown = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle().getString(key), Locale.ROOT).format(shown);
    }

    /** Whether the user reads Chinese. */
    public static boolean inChinese() {
        return language().getLanguage().equals("zh");
    }

    /** Does something in one language, whatever the user's is: for what is written down in both. */
    public static <T> T in(Locale language, Supplier<T> action) {
        try (Speaking until = speaking(language)) {
            return action.get();
        }
    }

    /** A language that is spoken on a thread, until it is closed. */
    public interface Speaking extends AutoCloseable {
        @Override
        void close();
    }

    /** The same for what throws. */
    public static Speaking speaking(Locale language) {
        SPOKEN.set(language);
        return SPOKEN::remove;
    }

    private static Locale language() {
        Locale spoken = SPOKEN.get();
        return spoken == null ? Locale.getDefault() : spoken;
    }
}
