package io.twobanks.common.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields that only banks send each other; accounts and amounts are tested at the front door. */
class FieldsTest {
    private static final String ID = "0a000000-0000-4000-8000-00000000000f";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "\"\"",
                "\"today\"",
                "\"2026-01-31\"",
                "\"2026-01-31T12:00:00\"",
                "\"1969-12-31T23:59:59Z\"",
                "\"-292275055-05-16T16:47:04Z\"",
                "\"+31556889864403199-01-01T00:00:00Z\"",
                "\"9999-01-01T00:00:00Z\""
            })
    void a_moment_is_iso_8601_and_of_this_era(String value) {
        assertThat(refused(value, fields -> fields.instant("it"))).contains("'it'", "moment");
    }

    @Test
    void a_moment_may_have_milliseconds() {
        assertThat(of("\"2026-01-31T12:00:00.123Z\"").instant("it"))
                .isEqualTo(Instant.parse("2026-01-31T12:00:00.123Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "\"true\"", "[]"})
    void truth_is_true_or_false(String value) {
        assertThat(refused(value, fields -> fields.truth("it"))).contains("'it'", "true or false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "\"" + ID + "\"",
                "[null]",
                "[\"7\"]",
                "[\"" + ID + "\",\"" + ID + "\",\"" + ID + "\"]"
            })
    void ids_are_a_list_of_uuids_that_is_not_too_long(String value) {
        assertThat(refused(value, fields -> fields.transferIds("it", 2))).contains("'it'", "UUID");
    }

    @Test
    void a_list_of_no_ids_is_one() {
        assertThat(of("[]").transferIds("it", 2)).isEmpty();
        assertThat(of("[\"" + ID.toUpperCase(java.util.Locale.ROOT) + "\"]").transferIds("it", 2))
                .containsExactly(ID);
    }

    @Test
    void a_text_may_be_missing_and_is_of_bounded_length() {
        assertThat(of("null").text("it")).isEmpty();
        assertThat(of("1").text("other")).isEmpty();
        assertThat(of("\"why\"").text("it")).contains("why");
        assertThat(refused("7", fields -> fields.text("it"))).contains("'it'", "text");
        assertThat(refused("\"" + "x".repeat(501) + "\"", fields -> fields.text("it")))
                .contains("500")
                .hasSizeLessThan(200);
    }

    @Test
    void an_id_of_the_path_is_a_uuid_too() {
        assertThat(Fields.transferId("transferId", ID)).isEqualTo(ID);
        Refused refused = catchThrowableOfType(Refused.class, () -> Fields.transferId("transferId", "7"));
        assertThat(refused.getMessage()).contains("'transferId'", "UUID", "\"7\"");
    }

    /** What the parser would advise concerns whoever writes this program. */
    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"it\":NaN}", "{\"it\":1", "{\"it\":\"", "{it:1}", "{\"it\":01}"})
    void what_is_not_json_is_told_in_words_for_a_client(String body) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Fields.read(body, "a thing", List.of("it")));
        assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED_REQUEST);
        assertThat(refused.getMessage())
                .startsWith("The body is not JSON: ")
                .doesNotContain("Feature", "REDACTED", "enable");
    }

    private static String refused(String value, Function<Fields, Object> read) {
        Refused refused = catchThrowableOfType(Refused.class, () -> read.apply(of(value)));
        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_REQUEST);
        return refused.getMessage();
    }

    private static Fields of(String value) {
        return Fields.read("{\"it\":" + value + "}", "a thing", List.of("it", "other"));
    }
}
