package io.twobanks.workbench.launch;

import io.twobanks.workbench.Messages;
import java.util.List;

/**
 * Something about a product's servers that can be set with {@code -P}; no setting of a bank.
 *
 * @param standard what holds when nobody says otherwise; it also shows the form
 * @param choices the only values, or empty where any of the form will do that is not negative
 */
record OwnSetting(String key, String standard, List<String> choices) {
    OwnSetting(String key, String standard) {
        this(key, standard, List.of());
    }

    /** What it takes, for who gave something else. */
    String form() {
        return choices.isEmpty() ? Messages.text("setting.number") : String.join(" | ", choices);
    }

    boolean allows(String value) {
        return choices.isEmpty() ? !value.startsWith("-") : choices.contains(value);
    }
}
