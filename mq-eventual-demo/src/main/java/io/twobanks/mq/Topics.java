package io.twobanks.mq;

/** Each bank has two topics that it alone reads. They are made explicitly: a broker that makes topics by itself hides typing errors. */
final class Topics {
    static final String CREDITS = "credits-for-";
    static final String OUTCOMES = "outcomes-for-";

    private Topics() {}

    /** @param bank the letter of the payee's bank */
    static String credits(char bank) {
        return CREDITS + bank;
    }

    /** @param bank the letter of the payer's bank */
    static String outcomes(char bank) {
        return OUTCOMES + bank;
    }
}
