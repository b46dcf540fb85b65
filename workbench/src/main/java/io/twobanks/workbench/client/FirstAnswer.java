package io.twobanks.workbench.client;

import io.twobanks.workbench.check.Operation.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a bank's first answer tells its client; the meanings are the transfer API's contract. */
final class FirstAnswer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FirstAnswer() {}

    /** 202 is not an answer yet; what is neither 2xx nor a refusal is one that nobody promised. */
    static Answer meaning(int status) {
        if (status == 200) {
            return Answer.OK;
        }
        return status >= 400 && status < 500 || status == 503 ? Answer.FAIL : Answer.INFO;
    }

    /**
     * Whether the bank began nothing and says that the same id may be sent again. Every other refusal is final for its
     * id.
     */
    static boolean invitesTheSameId(int status, String body) {
        if (status != 503) {
            return false;
        }
        try {
            String type = JSON.readTree(body).path("type").asString("");
            return type.endsWith(":unavailable") || type.endsWith(":waits-for-repair");
        } catch (JacksonException notOurs) {
            return false;
        }
    }
}
