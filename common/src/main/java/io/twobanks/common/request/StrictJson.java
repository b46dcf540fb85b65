package io.twobanks.common.request;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses a body that must be one JSON object, each field once, and nothing behind it. */
final class StrictJson {
    private static final int LONGEST_REASON = 300;

    /** What the parser advises to whoever wrote this program means nothing to a client. */
    private static final Pattern ADVICE = Pattern.compile("(: enable `| \\(start marker).*", Pattern.DOTALL);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private StrictJson() {}

    /** @param known the fields it may have, for the sentence */
    static JsonNode object(String body, List<String> known) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json == null || !json.isObject()) {
                throw new Refused(Refusal.MALFORMED_REQUEST, "The body must be a JSON object with " + known + ".");
            }
            return json;
        } catch (JacksonException e) {
            throw unreadable(ADVICE.matcher(e.getOriginalMessage()).replaceFirst(""), e);
        } catch (NumberFormatException e) {
            // An exponent that no BigDecimal can have; Jackson lets it through as it is.
            throw unreadable("A number is out of range", e);
        }
    }

    private static Refused unreadable(String why, RuntimeException cause) {
        String shortened = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON) + "…";
        return new Refused(Refusal.MALFORMED_REQUEST, "The body is not JSON: " + shortened + ".", cause);
    }
}
