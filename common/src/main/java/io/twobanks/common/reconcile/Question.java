package io.twobanks.common.reconcile;

import io.twobanks.common.request.Fields;
import java.time.Instant;
import java.util.List;

/**
 * What happened to these transfers, and what was received after {@code since} and not after {@code until}?
 *
 * @param sentBefore what concerns these transfers was sent before this
 */
public record Question(List<String> transferIds, Instant since, Instant until, Instant sentBefore) {
    private static final List<String> FIELDS = List.of("transferIds", "since", "until", "sentBefore");
    private static final int ASKED_AT_ONCE = 2000;

    /** @throws io.twobanks.common.problem.Refused when it is not one, as strictly as at the front door */
    public static Question read(String body) {
        Fields fields = Fields.read(body == null ? "" : body, "a question", FIELDS);
        return new Question(
                fields.transferIds("transferIds", ASKED_AT_ONCE),
                fields.instant("since"),
                fields.instant("until"),
                fields.instant("sentBefore"));
    }
}
