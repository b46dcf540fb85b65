package io.twobanks.checker;

import java.util.Locale;
import java.util.function.Supplier;

/** Runs something as a user of a language would. */
final class InLanguage {
    private InLanguage() {}

    static <T> T english(Supplier<T> action) {
        return as(Locale.ENGLISH, action);
    }

    static <T> T chinese(Supplier<T> action) {
        return as(Locale.SIMPLIFIED_CHINESE, action);
    }

    static <T> T as(Locale locale, Supplier<T> action) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            return action.get();
        } finally {
            Locale.setDefault(before);
        }
    }
}
