package io.twobanks.notify.log;

import io.twobanks.common.outcome.Credit;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.reconcile.Paid;
import io.twobanks.common.request.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the payer's bank answers when it is asked what it has paid.
 *
 * @param until up to when all is told; earlier than asked for when it is very much
 * @param open of the payments those of which the payer's bank does not know what became
 */
public record Told(Instant until, List<Credit> payments, List<String> open) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> FIELDS = List.of("until", "payments", "open");
    private static final int MOST = 2000;

    public static Told of(Instant until, List<Paid> paid) {
        return new Told(
                until,
                paid.stream().map(Told::credit).toList(),
                paid.stream()
                        .filter(payment -> !payment.state().equals("COMPLETED"))
                        .map(Paid::transferId)
                        .toList());
    }

    private static Credit credit(Paid paid) {
        return new Credit(paid.transferId(), paid.fromAccount(), paid.toAccount(), paid.amount(), paid.createdAt());
    }

    /**
     * Each payment is read as strictly as a notice. One that is not to be read does not take the others with it.
     *
     * @param unreadable is told about each of those
     * @throws Refused when it is not an answer
     */
    public static Told read(String body, Consumer<Refused> unreadable) {
        Fields fields = Fields.read(body, "an answer", FIELDS);
        List<Credit> payments = new ArrayList<>();
        for (JsonNode payment : JSON.readTree(body).required("payments")) {
            try {
                payments.add(Credit.read(payment.toString()));
            } catch (Refused why) {
                unreadable.accept(why);
            }
        }
        return new Told(fields.instant("until"), payments, fields.transferIds("open", MOST));
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** Whether the payer's bank waits for what became of it. */
    public boolean isOpen(Credit payment) {
        return open.contains(payment.transferId());
    }
}
