package io.twobanks.common.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.problem.NotPossible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnershipTest {
    private final Partnership bankA = new Partnership('A', "one run");
    private final Partnership bankB = new Partnership('B', "one run");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void without_a_secret_there_is_no_partnership(String secret) {
        assertThatThrownBy(() -> new Partnership('A', secret))
                .isInstanceOf(NoPeerSecret.class)
                .hasMessageContaining("BANK_PEER_SECRET is not set");
    }

    @Test
    void the_partner_is_known_by_the_secret_and_nobody_else() {
        assertThat(bankB.knows(bankA.secret())).isTrue();
        assertThat(bankB.knows(new Partnership('A', "another run").secret())).isFalse();
        assertThat(bankB.knows("")).isFalse();
        assertThat(bankB.knows(null)).isFalse();
    }

    @Test
    void the_partners_answer_is_let_through() {
        assertThatCode(() -> bankA.requirePartner(bankB.name())).doesNotThrowAnyException();
        assertThatCode(() -> bankB.requirePartner(bankA.name())).doesNotThrowAnyException();
    }

    @Test
    void an_answer_of_the_same_bank_of_another_run_or_of_nobody_is_none() {
        String stranger = new Partnership('B', "another run").name();

        assertThatThrownBy(() -> bankA.requirePartner(bankA.name()))
                .isInstanceOf(NotThePartner.class)
                .hasMessageContaining("bank A");
        assertThatThrownBy(() -> bankA.requirePartner(stranger))
                .isInstanceOf(NotThePartner.class)
                .hasMessageContaining(stranger);
        assertThatThrownBy(() -> bankA.requirePartner(null))
                .isInstanceOf(NotThePartner.class)
                .hasMessageContaining("does not say who it is");
    }

    @Test
    void a_name_does_not_tell_the_secret() {
        assertThat(bankA.name()).startsWith("A ").doesNotContain(bankA.secret());
        assertThat(bankA.name().substring(2)).isEqualTo(bankB.name().substring(2));
    }

    @Test
    void a_bank_acts_for_its_own_accounts_only() {
        assertThatCode(() -> bankB.requireOwn("B-1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> bankB.requireOwn("A-1"))
                .isInstanceOf(NotPossible.class)
                .hasMessage("This is bank B; A-1 is kept by bank A.");
    }

    @Test
    void a_seal_holds_for_one_text_one_addressee_and_one_secret() {
        String seal = bankA.seal("credits-for-B", "{\"amount\":1}");

        assertThat(bankB.isSealed("credits-for-B", "{\"amount\":1}", seal)).isTrue();
        assertThat(bankB.isSealed("credits-for-B", "{\"amount\":2}", seal)).isFalse();
        assertThat(bankB.isSealed("credits-for-A", "{\"amount\":1}", seal)).isFalse();
        assertThat(bankB.isSealed("credits-for-B", "{\"amount\":1}", null)).isFalse();
        assertThat(new Partnership('B', "another run").isSealed("credits-for-B", "{\"amount\":1}", seal))
                .isFalse();
    }
}
