/** Harm that is planted in the evidence of a valid run, to see whether the checker would have noticed. */
package io.twobanks.checker.harm;
