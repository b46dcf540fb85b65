package io.twobanks.common.reconcile;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.request.Fields;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** The entries of an {@link Answer}, each read for itself and as strictly as a client's request. */
record Entries(Map<String, Received> received, Map<String, String> unclear) {
    private static final List<String> FIELDS = List.of("transferId", "amount", "credited", "reason");

    /** @throws RestClientException when one names no transfer: then nobody can say of which it must not be believed */
    static Entries read(List<JsonNode> answer) {
        Entries entries = new Entries(new HashMap<>(), new HashMap<>());
        for (JsonNode entry : answer) {
            JsonNode id = entry == null ? null : entry.get("transferId");
            if (id == null || !id.isString()) {
                throw new RestClientException("An entry of the other bank's answer names no transfer: " + entry);
            }
            entries.add(id.stringValue(), entry);
        }
        entries.received.keySet().removeAll(entries.unclear.keySet());
        return entries;
    }

    private void add(String id, JsonNode entry) {
        try {
            Received now = received(id, Fields.read(entry.toString(), "an entry", FIELDS));
            Received before = received.put(id, now);
            if (before != null && !before.equals(now)) {
                unclear.put(id, "It says two different things.");
            }
        } catch (Refused why) {
            unclear.put(id, why.getMessage());
        }
    }

    private static Received received(String id, Fields fields) {
        BigDecimal amount = fields.amount("amount");
        boolean credited = fields.truth("credited");
        Optional<String> reason = fields.text("reason");
        if (credited == reason.isPresent()) {
            throw new Refused(
                    Refusal.INVALID_REQUEST,
                    credited ? "It is credited, and has a reason why it is not." : "It is refused, and has no reason.");
        }
        return new Received(id, amount, credited, reason.map(Reason::read).orElse(null));
    }
}
