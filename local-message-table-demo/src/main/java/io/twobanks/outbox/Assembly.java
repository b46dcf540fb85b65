package io.twobanks.outbox;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.inbox.PurgeInbox;
import io.twobanks.common.inbox.ReceivedCredits;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Instances;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.common.transfer.TransferProtocol;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.outbox.desk.ParkRow;
import io.twobanks.outbox.desk.PersonsWord;
import io.twobanks.outbox.log.Archive;
import io.twobanks.outbox.log.ArchiveRows;
import io.twobanks.outbox.log.Outbox;
import io.twobanks.outbox.log.PendingTransfers;
import io.twobanks.outbox.log.PendingTransfers.Seen;
import io.twobanks.outbox.peer.Carrier;
import io.twobanks.outbox.peer.HttpCarrier;
import io.twobanks.outbox.peer.PeerBank;
import io.twobanks.outbox.relay.Attempts;
import io.twobanks.outbox.relay.ClaimRows;
import io.twobanks.outbox.relay.RelayProperties;
import io.twobanks.outbox.relay.RelayThreads;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The two sides of a bank, and the relay, which both have. The repair desk is in {@code desk}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Guards.class, RelayProperties.class})
class Assembly {
    @Bean
    TransferProtocol protocol(
            Guards guards,
            Books books,
            TransferRegister register,
            Outbox outbox,
            RelayThreads relays,
            Carrier carrier,
            TransactionTemplate localTransaction,
            Faults faults) {
        return guards.sameTransaction()
                ? new MakeTransfer(books, register, outbox, relays::hint, localTransaction, faults)
                : new NaiveTransfer(books, carrier, localTransaction, faults);
    }

    @Bean
    @ConditionalOnProperty(name = "outbox.carrier", havingValue = "http")
    Carrier httpCarrier(PeerBank peer) {
        return new HttpCarrier(peer);
    }

    @Bean
    ClaimRows claimRows(
            Guards guards,
            Outbox outbox,
            RelayProperties properties,
            Instances instances,
            TransactionTemplate localTransaction) {
        return new ClaimRows(guards.claimRows(), outbox, properties, instances.name(), localTransaction);
    }

    @Bean
    Relay relay(
            Guards guards,
            ClaimRows rows,
            Outbox outbox,
            RelayProperties properties,
            ParkRow parking,
            Carrier carrier,
            Faults faults) {
        return new Relay(
                guards.markAfterAcknowledgement(),
                rows,
                outbox,
                new Attempts(guards.limitAttempts(), properties),
                parking,
                carrier,
                faults);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    RelayThreads relayThreads(Relay relay, ClaimRows rows, RelayProperties properties) {
        return new RelayThreads(relay::round, rows, properties.threads());
    }

    @Bean
    ReceiveTransfer receiveTransfer(
            Guards guards,
            Books books,
            ReceivedCredits received,
            InboxMark mark,
            Outbox outbox,
            RelayThreads relays,
            TransactionTemplate localTransaction,
            Faults faults,
            Clock clock) {
        Inbox inbox = new Inbox(guards.received(), received, mark, books, clock);
        return new ReceiveTransfer(books, inbox, outbox, relays::hint, localTransaction, faults);
    }

    @Bean
    ReceiveOutcome receiveOutcome(
            Books books,
            TransferRegister register,
            Outbox outbox,
            PersonsWord word,
            TransactionTemplate localTransaction,
            Faults faults) {
        EndTransfer end = new EndTransfer(books, register, localTransaction);
        return new ReceiveOutcome(end, register, outbox, word, localTransaction, faults);
    }

    @Bean
    TakeMessage takeMessage(ReceiveTransfer transfers, ReceiveOutcome outcomes, Partnership partnership) {
        return new TakeMessage(transfers, outcomes, partnership);
    }

    @Bean
    AskAgain askAgain(
            Guards guards,
            @Value("${outbox.ask-after}") Duration after,
            TransferRegister register,
            Outbox outbox,
            TransactionTemplate localTransaction,
            Faults faults) {
        return new AskAgain(guards.markAfterAcknowledgement(), after, register, outbox, localTransaction, faults);
    }

    @Bean
    RecoverTransfers recoverTransfers(
            PendingTransfers pending,
            AskAgain missed,
            @Value("${outbox.ask-after}") Duration late,
            Instances instances,
            Claims claims,
            Books books,
            TransferRegister register,
            TransactionTemplate localTransaction,
            Faults faults) {
        Rounds<Seen> free = new Rounds<>(
                Seen.START,
                RecoverTransfers.PAGE,
                (last, limit) -> pending.free(instances.othersAlive(), Outbox.micros(late), last, limit));
        return new RecoverTransfers(free, missed, claims, books, register, localTransaction, faults);
    }

    @Bean
    ArchiveRows archiveRows(
            Archive archive, @Value("${outbox.archive.after}") Duration after, TransactionTemplate localTransaction) {
        return new ArchiveRows(archive, after, localTransaction);
    }

    @Bean
    PurgeInbox purgeInbox(
            InboxMark mark, ReceivedCredits received, @Value("${bank.inbox.keep}") Duration keep, Clock clock) {
        return new PurgeInbox(mark, received, keep, clock);
    }
}
