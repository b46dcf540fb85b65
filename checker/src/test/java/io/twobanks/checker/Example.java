package io.twobanks.checker;

/**
 * What a rule is for.
 *
 * @param says what is wrong in {@code bad}
 * @param bad breaks this rule and no other
 * @param nearMiss looks alike and breaks none
 */
record Example(Rule rule, String says, Evidence bad, Evidence nearMiss) {
    static Example of(Rule rule, String says, Story bad, Story nearMiss) {
        return new Example(rule, says, bad.ends(), nearMiss.ends());
    }

    @Override
    public String toString() {
        return rule + ": " + says;
    }
}
