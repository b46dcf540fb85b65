package io.twobanks.workbench.reference;

/**
 * A setting of a bank, as its {@code application.yml} has it.
 *
 * @param key all of it, with dots
 * @param value as it is written there
 * @param comment what the file says about it, in English; empty when nothing
 */
record Setting(String key, String value, String comment) {
    boolean isGuard() {
        return key.contains(".guard.");
    }
}
