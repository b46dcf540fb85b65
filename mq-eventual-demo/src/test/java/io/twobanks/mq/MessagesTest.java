package io.twobanks.mq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.rocketmq.SealedMessages;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.rocketmq.common.message.MessageExt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.Message;

/** Which messages a bank takes. */
class MessagesTest {
    private static final String ID = "0a000000-0000-4000-8000-00000000000f";
    private static final String AT = "\"orderedAt\":\"2026-01-31T12:00:00Z\"";
    private static final Credit CREDIT =
            new Credit(ID, "A-1", "B-1", new BigDecimal("10.00"), Instant.parse("2026-01-31T12:00:00.123Z"));
    private static final CreditReply REFUSED = new CreditReply(
            ID, "B-1", new BigDecimal("10.00"), false, Reason.read("closed-account: Account B-1 is closed."));

    private final Messages bankA = new Messages(new Partnership('A', "one run"));
    private final Messages bankB = new Messages(new Partnership('B', "one run"));
    private final Messages stranger = new Messages(new Partnership('A', "another run"));

    @Test
    void what_a_bank_sends_is_what_the_other_one_reads() {
        assertThat(bankB.credit(arrived(bankA.of(CREDIT)))).isEqualTo(CREDIT);
        assertThat(bankA.reply(arrived(bankB.of(REFUSED)))).isEqualTo(REFUSED);
        CreditReply credited = new CreditReply(ID, "B-1", new BigDecimal("10.00"), true, null);
        assertThat(bankA.reply(arrived(bankB.of(credited)))).isEqualTo(credited);
    }

    @Test
    void a_message_of_another_run_or_for_another_bank_or_of_nobody_is_refused() {
        MessageExt nobodys = arrived(bankA.of(CREDIT));
        nobodys.getProperties().remove(SealedMessages.SEAL);

        assertRefused(() -> bankB.credit(arrived(stranger.of(CREDIT))), "seal", "credits-for-B");
        assertRefused(() -> bankA.credit(arrived(bankA.of(CREDIT))), "seal", "credits-for-A");
        assertRefused(() -> bankB.credit(nobodys), "seal");
        assertRefused(() -> bankA.reply(arrived(bankA.of(CREDIT))), "seal");
    }

    @Test
    void a_bank_knows_its_own_half_messages_and_no_others() {
        assertThat(bankA.sent(bankA.of(CREDIT))).isEqualTo(CREDIT);
        assertRefused(() -> bankA.sent(stranger.of(CREDIT)), "seal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"transferId\":\"" + ID + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":-5," + AT
                        + "}",
                "{\"transferId\":\"" + ID + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":0," + AT + "}",
                "{\"transferId\":\"" + ID + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":0.001," + AT
                        + "}",
                "{\"transferId\":\"" + ID + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":1e30," + AT
                        + "}",
                "{\"transferId\":\"" + ID + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":\"5\"," + AT
                        + "}",
                "{\"transferId\":\"" + ID + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":null," + AT
                        + "}",
                "{\"transferId\":\"" + ID + "\",\"fromAccount\":\"B-2\",\"toAccount\":\"B-1\",\"amount\":5," + AT + "}",
                "{\"transferId\":\"" + ID + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B\",\"amount\":5," + AT + "}",
                "{\"transferId\":\"7\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":5," + AT + "}",
                "{\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":5," + AT + "}",
                "{\"transferId\":\"" + ID + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":5}",
                "{\"transferId\":\"" + ID
                        + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":5,\"orderedAt\":null}",
                "{\"transferId\":\"" + ID
                        + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":5,\"orderedAt\":1769860800}",
                "{\"transferId\":\"" + ID
                        + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":5,\"orderedAt\":\"2026-01-31\"}",
                "{\"transferId\":\"" + ID + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":5," + AT
                        + ",\"more\":1}"
            })
    void a_credit_is_read_as_at_the_front_door(String body) {
        assertRefused(() -> Credit.read(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"transferId\":\"" + ID + "\",\"toAccount\":\"B-1\",\"amount\":5}",
                "{\"transferId\":\"" + ID + "\",\"toAccount\":\"B-1\",\"amount\":5,\"credited\":\"true\"}",
                "{\"transferId\":\"" + ID + "\",\"toAccount\":\"B-1\",\"amount\":5,\"credited\":false}",
                "{\"transferId\":\"" + ID
                        + "\",\"toAccount\":\"B-1\",\"amount\":5,\"credited\":false,\"reason\":\"no\"}",
                "{\"transferId\":\"" + ID
                        + "\",\"toAccount\":\"B-1\",\"amount\":5,\"credited\":true,\"reason\":\"a: b\"}"
            })
    void an_outcome_says_one_thing(String body) {
        assertRefused(() -> CreditReply.read(body));
    }

    @Test
    void an_outcome_is_about_one_account_and_amount() {
        REFUSED.requireAbout("B-1", new BigDecimal("10"));
        assertRefused(() -> REFUSED.requireAbout("B-2", new BigDecimal("10.00")), ID, "B-2");
        assertRefused(() -> REFUSED.requireAbout("B-1", new BigDecimal("10.01")), ID, "10.01");
    }

    private static void assertRefused(Runnable reading, String... words) {
        Refused refused = catchThrowableOfType(Refused.class, reading::run);
        assertThat(refused).isNotNull();
        assertThat(List.of(words))
                .allSatisfy(word -> assertThat(refused.getMessage()).contains(word));
    }

    static MessageExt arrived(Message<byte[]> sent) {
        MessageExt message = new MessageExt();
        message.setMsgId("7F0000010000");
        message.setTopic("somewhere");
        message.setBody(sent.getPayload().clone());
        message.putUserProperty(SealedMessages.SEAL, sent.getHeaders().get(SealedMessages.SEAL, String.class));
        return message;
    }

    static MessageExt arrived(String body) {
        MessageExt message = new MessageExt();
        message.setMsgId("7F0000010001");
        message.setTopic("somewhere");
        message.setBody(body.getBytes(StandardCharsets.UTF_8));
        return message;
    }
}
