package io.twobanks.workbench.scenario;

/**
 * A payer at one bank and a payee at the other.
 *
 * @param from the payer's account
 * @param to the payee's account
 */
public record Pair(String from, String to) {
    /** The payee pays the payer. */
    public Pair reversed() {
        return new Pair(to, from);
    }
}
