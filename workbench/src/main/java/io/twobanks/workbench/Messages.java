package io.twobanks.workbench;

import io.twobanks.checker.Texts;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/** The workbench's texts, in English or Chinese by the user's locale. */
public final class Messages {
    private static final Texts TEXTS = new Texts("io.twobanks.workbench.messages");

    private Messages() {}

    /** The texts themselves, for picocli's help. */
    public static ResourceBundle bundle() {
        return TEXTS.bundle();
    }

    /** A text with its {@code {0}}, {@code {1}}, … filled in; numbers and paths are shown as they are. */
    public static String text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    /** Whether the user reads Chinese. */
    public static boolean inChinese() {
        return Texts.language().getLanguage().equals("zh");
    }

    /** Does something in one language, whatever the user's is, the checker's sentences included. */
    public static <T> T in(Locale language, Supplier<T> action) {
        return Texts.in(language, action);
    }
}
