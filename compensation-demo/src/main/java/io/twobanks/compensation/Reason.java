package io.twobanks.compensation;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.util.Arrays;

/** A refusal as it is written down and sent to the other bank: {@code slug: sentence}. */
final class Reason {
    private Reason() {}

    static String of(Refused refused) {
        return refused.refusal().slug() + ": " + refused.getMessage();
    }

    static Refused refused(String reason) {
        String[] slugAndSentence = reason.split(": ", 2);
        Refusal refusal = Arrays.stream(Refusal.values())
                .filter(known -> known.slug().equals(slugAndSentence[0]))
                .findFirst()
                .orElse(Refusal.ROLLED_BACK);
        return new Refused(refusal, slugAndSentence[slugAndSentence.length - 1]);
    }

    /** The sentence alone. */
    static String sentence(String reason) {
        String[] slugAndSentence = reason.split(": ", 2);
        return slugAndSentence[slugAndSentence.length - 1];
    }
}
