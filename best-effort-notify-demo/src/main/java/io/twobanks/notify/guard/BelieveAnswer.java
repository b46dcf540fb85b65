package io.twobanks.notify.guard;

import io.twobanks.common.problem.PlainWords;
import io.twobanks.notify.guard.Signatures.NotSigned;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.web.client.RestClientException;

/**
 * Guard {@code signed-answers}: an answer counts when the other bank has signed it, as the answer to just this request and as a
 * whole. HTML, a redirect, half an answer, an old one, or that of whoever has the address now is as good as none: nobody knows
 * what became of the request. Without the guard whoever answers 200 has done what was asked.
 */
public final class BelieveAnswer {
    private static final int QUOTED = 120;
    /** Of what was asked, and not of the moment: malformed, conflicting, invalid. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 409, 422);

    /**
     * Just this request is refused, however often it is sent; others may be welcome. It is not signed, so it ends nothing: it
     * only must not keep the others waiting.
     */
    public static final class Declined extends NotBelieved {
        private static final long serialVersionUID = 1L;

        Declined(String said) {
            super(said);
        }
    }

    /** What was answered counts as nothing; the message says in plain words what it was. */
    private static class NotBelieved extends RestClientException implements PlainWords.Spoken {
        private static final long serialVersionUID = 1L;

        NotBelieved(String said) {
            super(said);
        }

        @Override
        public String sentence() {
            return getMessage();
        }
    }

    private final boolean on;
    private final Signatures signatures;

    public BelieveAnswer(boolean on, Signatures signatures) {
        this.on = on;
        this.signatures = signatures;
    }

    /** The signature for a request. */
    public String sign(char bank, String path, String body) {
        return signatures.sign(Signatures.request(bank, path), body);
    }

    /**
     * What was answered, when that can be believed.
     *
     * @param asked the signature of the request
     * @param signature of the answer; null when there is none
     * @param careless what a bank without the guard reads in it, whatever stands there
     * @throws Declined when it says that this is not acceptable, and will not be
     * @throws RestClientException when it counts as none
     */
    public String require(String asked, int status, String body, String signature, UnaryOperator<String> careless) {
        String shown = body.length() <= QUOTED ? body : body.substring(0, QUOTED) + "…";
        if (status != 200) {
            String said = "HTTP " + status + ": " + shown;
            throw FOR_GOOD.contains(status) ? new Declined(said) : new NotBelieved(said);
        }
        if (!on) {
            return careless.apply(body);
        }
        try {
            signatures.require(Signatures.answer(asked), body, signature);
            return body;
        } catch (NotSigned why) {
            throw new NotBelieved(
                    "HTTP 200, but no answer of the other bank's. " + why.getMessage() + " It says: " + shown);
        }
    }
}
