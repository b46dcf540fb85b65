package io.twobanks.common.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class PartnerBankTest {
    private final WebApplicationContextRunner bank = new WebApplicationContextRunner()
            .withUserConfiguration(PartnerBank.class)
            .withPropertyValues("bank.letter=A");

    @Test
    void a_bank_without_a_secret_does_not_start_and_says_what_to_do() {
        bank.run(context -> {
            assertThat(context).hasFailed();
            FailureAnalysis said = new NoPeerSecretSaid().analyze(context.getStartupFailure());
            assertThat(said.getDescription()).contains("BANK_PEER_SECRET is not set", "nothing moved");
            assertThat(said.getAction()).contains("the same secret", "./twobanks run");
        });
    }

    @Test
    void a_bank_with_a_secret_has_a_partner() {
        bank.withPropertyValues("bank.peer-secret=one run")
                .run(context ->
                        assertThat(context.getBean(Partnership.class).partner()).isEqualTo('B'));
    }
}
