package io.twobanks.checker;

/** The checker's own texts. */
final class Messages {
    private static final Texts TEXTS = new Texts("io.twobanks.checker.messages");

    private Messages() {}

    static String text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }
}
