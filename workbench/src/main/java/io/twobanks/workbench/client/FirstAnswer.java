package io.twobanks.workbench.client;

import io.twobanks.checker.Operation.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a bank's first answer tells its client; the meanings are the transfer API's contract. */
public final class FirstAnswer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FirstAnswer() {}

    /**
     * 202 is not an answer yet; what is neither 2xx nor a refusal is one that nobody promised. A 503 is a refusal when it
     * claims that nothing moved: then that must be true. One that claims nothing says that the bank does not know.
     */
    public static Answer meaning(int status, String body) {
        if (status == 200) {
            return Answer.OK;
        }
        boolean refused = status >= 400 && status < 500 || status == 503 && claimsThatNothingMoved(body);
        return refused ? Answer.FAIL : Answer.INFO;
    }

    private static boolean claimsThatNothingMoved(String body) {
        return member("moved", body).startsWith("nothing");
    }

    /**
     * Whether the bank began nothing and says that the same id may be sent again. Every other refusal is final for its
     * id.
     */
    static boolean invitesTheSameId(int status, String body) {
        return status == 503 && member("type", body).endsWith(":waits-for-repair");
    }

    private static String member(String name, String body) {
        try {
            return JSON.readTree(body).path(name).asString("");
        } catch (JacksonException notOurs) {
            return "";
        }
    }
}
