package io.twobanks.common.transfer;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the body of {@code POST /transfers} without guessing: no text for a number, no rounding, no unknown or repeated
 * field. Everything else is {@link Refused} with a sentence that names the field.
 */
final class TransferRequestReader {
    /** The largest amount of one transfer. */
    static final BigDecimal LARGEST = new BigDecimal("1000000000.00");

    private static final List<String> FIELDS = List.of("transferId", "fromAccount", "toAccount", "amount");
    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_REASON = 300;
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TransferRequestReader() {}

    static TransferRequest read(String body) {
        JsonNode json = parse(body);
        refuseUnknownFields(json);
        String from = account(json, "fromAccount");
        String to = account(json, "toAccount");
        BigDecimal amount = amount(json.get("amount"));
        refuseSameSide(from, to);
        return new TransferRequest(transferId(json.get("transferId")), from, to, amount);
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json == null || !json.isObject()) {
                throw new Refused(Refusal.MALFORMED_REQUEST, "The body must be a JSON object with " + FIELDS + ".");
            }
            return json;
        } catch (JacksonException e) {
            throw unreadable(e.getOriginalMessage(), e);
        } catch (NumberFormatException e) {
            // An exponent that no BigDecimal can have; Jackson lets it through as it is.
            throw unreadable("A number is out of range", e);
        }
    }

    private static Refused unreadable(String why, RuntimeException cause) {
        return new Refused(
                Refusal.MALFORMED_REQUEST, "The body is not JSON: " + shortened(why, LONGEST_REASON) + ".", cause);
    }

    private static void refuseUnknownFields(JsonNode json) {
        for (String name : json.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw invalid(
                        "Field '" + shortened(name, LONGEST_QUOTE) + "' is unknown; a transfer has " + FIELDS + ".");
            }
        }
    }

    private static String account(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isString() || !AccountId.isWellFormed(value.stringValue())) {
            throw invalid("Field '" + field + "' must be " + AccountId.EXPECTED + ", but was " + shown(value) + ".");
        }
        return value.stringValue();
    }

    private static BigDecimal amount(JsonNode value) {
        if (value == null || !value.isNumber()) {
            throw invalid("Field 'amount' must be a number such as 12.50, but was " + shown(value) + ".");
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

    private static void refuseSameSide(String from, String to) {
        if (from.equals(to)) {
            throw new Refused(Refusal.SAME_ACCOUNT, "Payer and payee are both " + from + ".");
        }
        if (new AccountId(from).bank() == new AccountId(to).bank()) {
            throw new Refused(Refusal.SAME_BANK, from + " and " + to + " are at the same bank.");
        }
    }

    private static String transferId(JsonNode value) {
        if (value == null) {
            return UUID.randomUUID().toString();
        }
        if (!value.isString() || !UUID_FORM.matcher(value.stringValue()).matches()) {
            throw invalid("Field 'transferId' must be a UUID or absent, but was " + shown(value) + ".");
        }
        return value.stringValue().toLowerCase(Locale.ROOT);
    }

    private static Refused invalid(String detail) {
        return new Refused(Refusal.INVALID_REQUEST, detail);
    }

    private static String shown(JsonNode value) {
        return value == null ? "missing" : shortened(value.toString(), LONGEST_QUOTE);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
