package io.twobanks.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReasonTest {
    private final Reason closed = Reason.of(Refusal.CLOSED_ACCOUNT, "Account B-1 is closed: since Monday.");

    @Test
    void what_is_written_is_read_as_the_same() {
        assertThat(closed.written()).isEqualTo("closed-account: Account B-1 is closed: since Monday.");
        assertThat(Reason.read(closed.written())).isEqualTo(closed);
        assertThat(closed.refused()).hasMessage("Account B-1 is closed: since Monday.");
        assertThat(Reason.of(closed.refused())).isEqualTo(closed);
    }

    @Test
    void in_json_it_is_one_text_as_clients_and_partners_know_it() {
        JsonMapper json = JsonMapper.shared();
        String text = json.writeValueAsString(closed);
        assertThat(text).isEqualTo("\"closed-account: Account B-1 is closed: since Monday.\"");
        assertThat(json.readValue(text, Reason.class)).isEqualTo(closed);
    }

    @Test
    void a_text_without_a_kind_is_a_roll_backs_and_so_is_a_kind_that_is_no_refusal() {
        assertThat(Reason.isOne("no")).isFalse();
        assertThat(Reason.isOne(": no")).isFalse();
        assertThat(Reason.read("no")).isEqualTo(Reason.of(Refusal.ROLLED_BACK, "no"));
        assertThat(new Reason("stuck-saga", "It does not work.").refusal()).isEqualTo(Refusal.ROLLED_BACK);
    }

    @Test
    void it_fits_its_column() {
        Reason longest = Reason.of(Refusal.REVERSED, "x".repeat(1000));
        assertThat(longest.written()).hasSize(500).startsWith("reversed: xxx");
        assertThat(Reason.read(longest.written())).isEqualTo(longest);
    }
}
