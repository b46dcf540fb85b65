package io.twobanks.common.request;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, read without guessing: no text for a number, no rounding, no unknown field. Whoever sent it,
 * a client or the other bank, is told by {@link Refused} which field is wrong, and nothing has moved.
 */
public final class Fields {
    /** The largest amount of one transfer. */
    public static final BigDecimal LARGEST = new BigDecimal("1000000000.00");

    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_TEXT = 500;
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final JsonNode json;

    private Fields(JsonNode json) {
        this.json = json;
    }

    /**
     * @param what the body is about, for the sentences: {@code a transfer}
     * @param known the names of all fields that it may have
     * @throws Refused when it is not one JSON object, or has another field or one twice
     */
    public static Fields read(String body, String what, List<String> known) {
        JsonNode json = StrictJson.object(body, known);
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw invalid("Field '" + shortened(name) + "' is unknown; " + what + " has " + known + ".");
            }
        }
        return new Fields(json);
    }

    /** Whether the field is there, be it null. */
    public boolean has(String field) {
        return json.has(field);
    }

    /** An account in the form that all accounts have; whether there is one is another question. */
    public String account(String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isString() || !AccountId.isWellFormed(value.stringValue())) {
            throw wrong(field, AccountId.EXPECTED);
        }
        return value.stringValue();
    }

    /** A positive number with at most two decimals, at most {@link #LARGEST}; returned with exactly two. */
    public BigDecimal amount(String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isNumber()) {
            throw wrong(field, "a number such as 12.50");
        }
        BigDecimal amount = value.decimalValue();
        if (amount.signum() <= 0) {
            throw invalid("The amount must be greater than 0, but was " + shown(value) + ".");
        }
        if (amount.compareTo(LARGEST) > 0) {
            throw invalid("The amount must be at most " + LARGEST + ", but was " + shown(value) + ".");
        }
        return inCents(amount, value);
    }

    private static BigDecimal inCents(BigDecimal amount, JsonNode value) {
        // Asked of the precision first: 1e-1000000000 is a short text and a long number.
        if (amount.precision() > 40 || amount.stripTrailingZeros().scale() > 2) {
            throw invalid("The amount must have at most 2 decimals, but was " + shown(value) + ".");
        }
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** A UUID; returned in lower case. */
    public String transferId(String field) {
        return transferId(field, json.get(field));
    }

    private static String transferId(String field, JsonNode value) {
        if (value == null || !value.isString()) {
            throw wrong(field, "a UUID", value);
        }
        return transferId(field, value.stringValue());
    }

    /** The same for an id that is no field of a body, for example a part of the path. @param name what it is called */
    public static String transferId(String name, String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw invalid("'" + name + "' must be a UUID, but was \"" + shortened(text) + "\".");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** A list of UUIDs, which may be empty. @param most longer ones are refused */
    public List<String> transferIds(String field, int most) {
        JsonNode value = json.get(field);
        if (value == null || !value.isArray() || value.size() > most) {
            throw wrong(field, "a list of at most " + most + " UUIDs");
        }
        return value.values().stream().map(id -> transferId(field, id)).toList();
    }

    public boolean truth(String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isBoolean()) {
            throw wrong(field, "true or false");
        }
        return value.booleanValue();
    }

    /** A text of at most 500 characters; empty when the field is missing or null. */
    public Optional<String> text(String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() || value.stringValue().length() > LONGEST_TEXT) {
            throw wrong(field, "a text of at most " + LONGEST_TEXT + " characters");
        }
        return Optional.of(value.stringValue());
    }

    /** A moment as ISO 8601 writes it, in this era: {@code 2026-01-31T12:00:00Z}. */
    public Instant instant(String field) {
        JsonNode value = json.get(field);
        try {
            Instant instant = Instant.parse(value != null && value.isString() ? value.stringValue() : "");
            if (!instant.isBefore(Instant.EPOCH) && instant.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return instant;
            }
        } catch (DateTimeException noInstant) {
            throw wrong(field, "a moment such as 2026-01-31T12:00:00Z");
        }
        throw wrong(field, "a moment from 1970 to 9998");
    }

    private Refused wrong(String field, String expected) {
        return wrong(field, expected, json.get(field));
    }

    private static Refused wrong(String field, String expected, JsonNode value) {
        return invalid("Field '" + field + "' must be " + expected + ", but was " + shown(value) + ".");
    }

    private static Refused invalid(String detail) {
        return new Refused(Refusal.INVALID_REQUEST, detail);
    }

    private static String shown(JsonNode value) {
        return value == null ? "missing" : shortened(value.toString());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
