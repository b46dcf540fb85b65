package io.twobanks.mq;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.AccountMapper;
import io.twobanks.common.account.AccountStatus;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.LedgerMapper;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.Dedupe;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.inbox.ReceivedCredits;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferMapper;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.mq.desk.PutAside;
import io.twobanks.mq.desk.RefusedMessages;
import io.twobanks.mq.guard.AcknowledgeAfterCommit;
import io.twobanks.mq.rocketmq.RedeliveryLimit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.rocketmq.common.message.MessageExt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionOperations;

/** What a bank does with a message that can never succeed: it is written down once, acknowledged, and moves nothing. */
class ReceiveTest {
    private static final String ID = "0a000000-0000-4000-8000-00000000000f";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
    private static final BigDecimal TEN = new BigDecimal("10.00");

    private final Messages bankA = new Messages(new Partnership('A', "one run"));
    private final Messages bankB = new Messages(new Partnership('B', "one run"));
    private final RefusedMessages refused = mock(RefusedMessages.class);
    private final AccountMapper accounts = mock(AccountMapper.class);
    private final LedgerMapper ledger = mock(LedgerMapper.class);
    private final TransferMapper transfers = mock(TransferMapper.class);
    private final ReceivedCredits received = mock(ReceivedCredits.class);
    private final InboxMark mark = mock(InboxMark.class);
    private final Faults faults = new Faults(new FaultBoard(), Timeline.unwatched());

    @BeforeEach
    void everyAccountIsOpen() {
        Account open = new Account();
        ReflectionTestUtils.setField(open, "status", AccountStatus.OPEN);
        when(accounts.lock(any())).thenReturn(open);
        when(mark.keptSince()).thenReturn(Instant.EPOCH);
    }

    @Test
    void a_credit_that_is_none_is_put_aside() {
        receiveTransfer().onMessage(MessagesTest.arrived("null"));

        verify(refused).keep(eq("7F0000010001"), any(), eq("null"), contains("seal"), eq(CLOCK.instant()));
        verifyNoInteractions(accounts, ledger, received);
    }

    @Test
    void a_message_without_a_body_is_put_aside() {
        MessageExt empty = MessagesTest.arrived("");
        empty.setBody(null);

        receiveTransfer().onMessage(empty);
        receiveReplies().onMessage(empty);

        verify(refused, times(2)).keep(any(), any(), eq(""), contains("seal"), any());
    }

    @Test
    void a_known_id_with_another_amount_or_account_is_put_aside() {
        when(received.lock(ID, Leg.CREDIT)).thenReturn(new Receipt("B-1", TEN, Receipt.Result.DONE, null));

        receiveTransfer()
                .onMessage(MessagesTest.arrived(
                        bankA.of(new Credit(ID, "A-1", "B-1", new BigDecimal("99.00"), CLOCK.instant()))));
        receiveTransfer().onMessage(MessagesTest.arrived(bankA.of(new Credit(ID, "A-1", "B-2", TEN, CLOCK.instant()))));

        verify(refused).keep(any(), any(), contains("99.00"), contains("stands for 10.00 to B-1"), any());
        verify(refused).keep(any(), any(), contains("B-2"), contains("stands for 10.00 to B-1"), any());
        verify(ledger, never()).insert(any(LedgerEntry.class));
    }

    @Test
    void an_outcome_of_another_transfer_than_this_bank_has_made_is_put_aside() {
        Transfer made = mock(Transfer.class);
        when(made.getToAccount()).thenReturn("B-1");
        when(made.getAmount()).thenReturn(TEN);
        when(transfers.lock(ID)).thenReturn(made);

        receiveReplies().onMessage(outcome("B-1", "9.99"));
        receiveReplies().onMessage(outcome("B-2", "10.00"));

        verify(refused).keep(any(), any(), contains("9.99"), contains("stands for 9.99 to B-1"), any());
        verify(refused).keep(any(), any(), contains("B-2"), contains("stands for 10.00 to B-2"), any());
        verifyNoInteractions(ledger);
    }

    @Test
    void an_outcome_of_a_transfer_that_nobody_made_is_put_aside() {
        receiveReplies().onMessage(outcome("B-1", "10.00"));

        verify(refused).keep(any(), any(), any(), contains("has made no transfer " + ID), any());
    }

    private MessageExt outcome(String account, String amount) {
        return MessagesTest.arrived(bankB.of(new CreditReply(
                ID, account, new BigDecimal(amount), false, Reason.read("closed-account: It is closed."))));
    }

    /** No broker: nothing is told before something was done. */
    private ReceiveTransfer receiveTransfer() {
        return new ReceiveTransfer(
                bankB,
                new Inbox(Dedupe.BY_KEY, received, mark, books('B'), CLOCK),
                books('B'),
                null,
                TransactionOperations.withoutTransaction(),
                faults,
                aside(),
                new AcknowledgeAfterCommit(true),
                new RedeliveryLimit(16));
    }

    private ReceiveReplies receiveReplies() {
        TransactionOperations none = TransactionOperations.withoutTransaction();
        TransferRegister register = new TransferRegister(transfers, null, none, CLOCK);
        return new ReceiveReplies(bankA, new EndTransfer(books('A'), register, none), aside(), faults);
    }

    private Books books(char bank) {
        return new Books(bank, accounts, ledger, CLOCK);
    }

    private PutAside aside() {
        return new PutAside(refused, CLOCK);
    }
}
