package io.twobanks.outbox;

import static io.twobanks.outbox.TwoBanks.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.twobanks.common.peer.Partnership;
import io.twobanks.common.rocketmq.SealedMessages;
import io.twobanks.outbox.rocketmq.ReceiveMessages;
import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.common.message.MessageExt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;

/** Which of the broker's messages a bank takes; it drops the others, and nothing has moved. */
class ReceiveMessagesTest {
    private static final Partnership A = new Partnership('A', "one run");
    private static final Partnership B = new Partnership('B', "one run");

    private final TwoBanks banks = new TwoBanks();
    private final TakeMessage take = new TakeMessage(banks.receiveTransfer(), banks.receiveOutcome(), B);
    private final ReceiveMessages bankB = new ReceiveMessages(take::take, new SealedMessages(B), 'B');
    private String credit;

    @BeforeEach
    void pay() {
        banks.makeTransfer().make(banks.order());
        credit = banks.a.outbox.rows.get(1L).row().body();
    }

    @Test
    void a_credit_is_credited_once_however_often_the_broker_delivers_it() {
        MessageExt message = arrived(A, "messages-for-B:CREDIT", "CREDIT", credit);
        bankB.onMessage(message);
        bankB.onMessage(message);
        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(banks.b.outbox.states()).containsExactly("OUTCOME WAITING");
    }

    @Test
    void what_neither_bank_has_sealed_for_this_bank_and_this_kind_is_dropped() {
        bankB.onMessage(arrived(new Partnership('A', "another run"), "messages-for-B:CREDIT", "CREDIT", credit));
        bankB.onMessage(arrived(A, "messages-for-A:CREDIT", "CREDIT", credit));
        bankB.onMessage(arrived(A, "messages-for-B:CANCEL", "CREDIT", credit));
        bankB.onMessage(arrived(A, "messages-for-B:CREDIT", "credit", credit));
        bankB.onMessage(arrived(A, "messages-for-B:CREDIT", null, credit));
        assertThat(banks.b.bank.legs(ID)).isEmpty();
        assertThat(banks.b.outbox.rows).isEmpty();
    }

    @Test
    void what_is_sealed_and_spoilt_or_about_another_banks_account_is_dropped() {
        bankB.onMessage(arrived(A, "messages-for-B:CREDIT", "CREDIT", "{\"spoilt"));
        bankB.onMessage(arrived(A, "messages-for-B:CREDIT", "CREDIT", ""));
        bankB.onMessage(arrived(
                A,
                "messages-for-B:CREDIT",
                "CREDIT",
                credit.replace("A-1", "A-9").replace("B-1", "A-1").replace("A-9", "B-1")));
        assertThat(banks.b.bank.legs(ID)).isEmpty();
        assertThat(banks.b.outbox.rows).isEmpty();
    }

    @Test
    void what_fails_for_now_is_thrown_so_that_the_broker_delivers_it_again() {
        // Without anything behind it: whoever gets so far fails, and not because of the message.
        ReceiveMessages away = new ReceiveMessages(new TakeMessage(null, null, B)::take, new SealedMessages(B), 'B');
        MessageExt message = arrived(A, "messages-for-B:CREDIT", "CREDIT", credit);
        assertThatNullPointerException().isThrownBy(() -> away.onMessage(message));
    }

    private static MessageExt arrived(Partnership sender, String destination, String tag, String body) {
        Message<byte[]> sent = new SealedMessages(sender).of(destination, ID, body);
        MessageExt message = new MessageExt();
        message.setTopic("messages-for-B");
        message.setTags(tag);
        message.setBody(body.getBytes(StandardCharsets.UTF_8));
        message.putUserProperty(SealedMessages.SEAL, sent.getHeaders().get(SealedMessages.SEAL, String.class));
        return message;
    }
}
