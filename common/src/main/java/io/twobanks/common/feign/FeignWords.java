package io.twobanks.common.feign;

import feign.FeignException;
import feign.codec.DecodeException;
import io.twobanks.common.problem.PlainWords;
import java.util.Optional;

/** {@link PlainWords} for a call with OpenFeign, which throws what was answered. */
public final class FeignWords {
    private FeignWords() {}

    public static String of(Throwable failed) {
        return PlainWords.find(failed).or(() -> answered(failed)).orElse(PlainWords.UNEXPECTED);
    }

    private static Optional<String> answered(Throwable failed) {
        if (failed instanceof DecodeException) {
            return Optional.of("What was answered cannot be read.");
        }
        return failed instanceof FeignException answer && answer.status() > 0
                ? Optional.of("HTTP " + answer.status() + " was answered.")
                : Optional.empty();
    }
}
