package io.twobanks.common.feign;

import feign.FeignException;
import feign.codec.DecodeException;
import io.twobanks.common.problem.PlainWords;
import java.util.Optional;

/** {@link PlainWords} for a call with OpenFeign, which throws what was answered. */
public final class FeignWords {
    /** What the load balancer answers itself, in the other bank's place, begins so. */
    private static final String NO_INSTANCE = "Load balancer does not contain an instance";

    private FeignWords() {}

    public static String of(Throwable failed) {
        return PlainWords.find(failed).or(() -> answered(failed)).orElse(PlainWords.UNEXPECTED);
    }

    private static Optional<String> answered(Throwable failed) {
        if (failed instanceof DecodeException) {
            return Optional.of("What was answered cannot be read.");
        }
        return failed instanceof FeignException answer && answer.status() > 0
                ? Optional.of(answered(answer))
                : Optional.empty();
    }

    private static String answered(FeignException answer) {
        return answer.contentUTF8().startsWith(NO_INSTANCE)
                ? "No address of the other bank is registered, so nothing was sent."
                : "HTTP " + answer.status() + " was answered.";
    }
}
