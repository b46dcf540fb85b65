package io.twobanks.notify.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.workbench.junit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;

/** Whose words a bank works on, and whose answers it believes. */
class SignaturesTest {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String PATH = "/notices/credit";
    private static final String BODY = "{\"amount\":10.00}";

    private final SettableClock clock = new SettableClock();
    private final Signatures partner = signatures("k1", Map.of("k1", "a secret"));
    private final Set<String> used = new HashSet<>();
    private final CheckSignature check = check(Map.of("k1", "a secret", "k2", ""));

    private Signatures signatures(String key, Map<String, String> keys) {
        return new Signatures(key, keys, WINDOW, clock);
    }

    private CheckSignature check(Map<String, String> keys) {
        UsedSignatures rows = new UsedSignatures() {
            @Override
            public int use(String signature, Instant now) {
                return used.add(signature) ? 1 : 0;
            }

            @Override
            public int forget(Instant before) {
                return 0;
            }
        };
        return new CheckSignature(true, signatures("k1", keys), rows, new Partnership('B', "one run"), WINDOW, clock);
    }

    private String sign(char bank, String path, String body) {
        return partner.sign(Signatures.request(bank, path), body);
    }

    private ResponseEntity<String> arrive(CheckSignature at, String body, String signature) {
        return at.answer(PATH, body, signature, text -> "done");
    }

    private void assertRefused(String body, String signature, String why) {
        assertThatThrownBy(() -> arrive(check, body, signature))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining(why);
    }

    @Test
    void what_the_partner_signs_now_is_worked_on_once() {
        String signature = sign('B', PATH, BODY);
        assertThat(arrive(check, BODY, signature).getBody()).isEqualTo("done");
        assertRefused(BODY, signature, "shown before");
    }

    @Test
    void what_is_not_signed_or_signed_for_something_else_is_refused() {
        assertRefused(BODY, null, "not signed");
        assertRefused(BODY, "", "not signed");
        assertRefused(BODY, "k1 now", "not signed");
        assertRefused(BODY + " ", sign('B', PATH, BODY), "wrong");
        assertRefused(BODY, sign('A', PATH, BODY), "wrong");
        assertRefused(BODY, sign('B', "/notices/cancel", BODY), "wrong");
        assertRefused(BODY, "k1 " + clock.instant() + " 00", "wrong");
        assertThat(used).isEmpty();
    }

    @Test
    void what_was_signed_long_ago_or_in_the_future_is_refused() {
        String signature = sign('B', PATH, BODY);
        clock.pass(WINDOW);
        assertThatCode(() -> arrive(check, BODY, signature)).doesNotThrowAnyException();
        String again = sign('B', PATH, BODY);
        clock.pass(WINDOW.plusMillis(1));
        assertRefused(BODY, again, "not within");
        clock.pass(WINDOW.multipliedBy(-2).minusMillis(2));
        assertRefused(BODY, again, "not within");
    }

    @Test
    void keys_change_one_after_the_other_while_both_are_accepted() {
        Signatures next = signatures("k2", Map.of("k1", "a secret", "k2", "another"));
        String signature = next.sign(Signatures.request('B', PATH), BODY);

        assertRefused(BODY, signature, "key is not one of");
        CheckSignature knowsBoth = check(Map.of("k1", "a secret", "k2", "another"));
        assertThatCode(() -> arrive(knowsBoth, BODY, signature)).doesNotThrowAnyException();
        assertThatCode(() -> arrive(knowsBoth, BODY, sign('B', PATH, BODY))).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> signatures("k3", Map.of("k1", "a secret")));
    }

    @Test
    void an_answer_counts_when_it_is_signed_whole_and_to_this_request() {
        BelieveAnswer believe = new BelieveAnswer(true, partner);
        String asked = believe.sign('B', PATH, BODY);
        ResponseEntity<String> answer = arrive(check, BODY, asked);
        String signature = answer.getHeaders().getFirst(Signatures.HEADER);

        assertThat(believe.require(asked, 200, "done", signature, any -> "x")).isEqualTo("done");
        assertNoAnswer(believe, asked, 200, "don", signature);
        assertNoAnswer(believe, asked, 200, "done", null);
        assertNoAnswer(believe, asked, 302, "done", signature);
        clock.pass(Duration.ofSeconds(1));
        assertNoAnswer(believe, believe.sign('B', PATH, BODY), 200, "done", signature);
    }

    private static void assertNoAnswer(BelieveAnswer believe, String asked, int status, String body, String signature) {
        assertThatThrownBy(() -> believe.require(asked, status, body, signature, any -> "x"))
                .isInstanceOf(RestClientException.class);
    }

    @Test
    void without_the_guard_whoever_answers_200_is_believed() {
        BelieveAnswer careless = new BelieveAnswer(false, partner);
        assertThat(careless.require("", 200, "<html>", null, any -> "credited")).isEqualTo("credited");
        assertNoAnswer(careless, "", 500, "", null);
    }
}
