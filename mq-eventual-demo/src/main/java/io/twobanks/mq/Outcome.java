package io.twobanks.mq;

import tools.jackson.databind.json.JsonMapper;

/**
 * The message back to the payer's bank: what became of a credit.
 *
 * @param credited false when the payee's bank refused it, which is final
 * @param reason {@code slug: sentence} when it was refused, else null
 */
record Outcome(String transferId, boolean credited, String reason) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Outcome read(byte[] body) {
        return JSON.readValue(body, Outcome.class);
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }
}
