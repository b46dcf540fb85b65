package io.twobanks.workbench;

import java.util.Locale;
import java.util.function.Supplier;

/** Runs something as a user of a language would. */
public final class InLanguage {
    private InLanguage() {}

    public static <T> T english(Supplier<T> action) {
        return as(Locale.ENGLISH, action);
    }

    public static <T> T chinese(Supplier<T> action) {
        return as(Locale.SIMPLIFIED_CHINESE, action);
    }

    public static <T> T as(Locale locale, Supplier<T> action) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            return action.get();
        } finally {
            Locale.setDefault(before);
        }
    }
}
