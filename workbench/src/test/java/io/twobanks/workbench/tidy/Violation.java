package io.twobanks.workbench.tidy;

/**
 * A place that breaks a rule.
 *
 * @param line counted from 1
 * @param rule its name, with what was found
 */
record Violation(String path, int line, String rule, String fix) {
    @Override
    public String toString() {
        return path + ":" + line + ": " + rule + ", " + fix;
    }
}
