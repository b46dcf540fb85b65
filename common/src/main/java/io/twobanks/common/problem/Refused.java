package io.twobanks.common.problem;

/** The transfer is not made and nothing moved; the message says why, in a sentence for the client. */
public class Refused extends RuntimeException implements PlainWords.Spoken {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public Refused(Refusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
    }

    public Refused(Refusal refusal, String detail, Throwable cause) {
        super(detail, cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    @Override
    public String sentence() {
        return getMessage();
    }
}
