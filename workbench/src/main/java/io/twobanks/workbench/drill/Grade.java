package io.twobanks.workbench.drill;

import io.twobanks.workbench.scenario.Lines;

/**
 * What the checker says of how it stands.
 *
 * @param sentences the first says what it comes to, the others why
 */
public record Grade(Kind kind, Lines sentences) {
    /** What it comes to. */
    public enum Kind {
        SOLVED,
        /** Something is not finished; the money that is under way is accounted for. */
        OPEN,
        /** One bank has moved money, the other has not, and no server will change that. */
        HALF,
        /** Money cannot be spent, and nobody will ever release it. */
        FROZEN,
        /** There is less money than there was. */
        LOST,
        /** There is more. */
        DOUBLED,
        /** The money adds up, but books or answers do not say what happened. */
        WRONG
    }

    /** Whether everything is right and nothing is left to do. */
    public boolean isSolved() {
        return kind == Kind.SOLVED;
    }
}
