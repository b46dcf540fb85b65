package io.twobanks.common.setting;

import java.util.regex.Pattern;

/** What kind of value a setting takes, as its default shows. */
public enum Takes {
    SWITCH("true|false"),
    NUMBER("-?\\d{1,18}"),
    TIME("\\d+(ns|us|ms|s|m|h|d)|P(T?\\d.*)"),
    TEXT(".*");

    private final Pattern form;

    Takes(String form) {
        this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    boolean fits(String value) {
        return form.matcher(value).matches();
    }

    /** The narrowest kind that this default fits. */
    static Takes like(String value) {
        for (Takes kind : values()) {
            if (kind.fits(value)) {
                return kind;
            }
        }
        return TEXT;
    }
}
