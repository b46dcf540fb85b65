package io.twobanks.mq;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.inbox.PurgeInbox;
import io.twobanks.common.peer.PartnerCalls;
import io.twobanks.common.transfer.TransferRegister;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** What the listeners need; they are found by their annotations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Guards.class, Deliveries.class})
class Assembly {
    @Bean
    PayOnce payOnce(
            Guards guards,
            Books books,
            TransactionLog log,
            TransferRegister register,
            TransactionTemplate localTransaction,
            Faults faults,
            Clock clock) {
        return new PayOnce(guards, books, log, register, localTransaction, faults, clock);
    }

    @Bean
    PurgeInbox purgeInbox(
            InboxMark mark, ReceivedCredits received, @Value("${bank.inbox.keep}") Duration keep, Clock clock) {
        return new PurgeInbox(mark, received::purge, keep, clock);
    }

    /** First what concerns the other bank, then what this bank has to do alone. */
    @Bean
    RepairDesk desk(
            Differences differences,
            Payments payments,
            SettleAwaited awaited,
            NoteDifferences noted,
            LedgerDifferences ledgerDifferences,
            CompareLedger ledger,
            OwnBooks own,
            DeadCredits dead,
            RefusedMessages refused,
            ReceivedCredits received,
            ReceiveCredits credits,
            Reconcile reconcile,
            TransactionLog log,
            TransferRegister register,
            Books books,
            Repairs repairs,
            TransactionTemplate localTransaction,
            Clock clock) {
        CaseFile file = new CaseFile(books, repairs);
        List<CaseKind> kinds = List.of(
                new DeadCreditCases(dead, credits, file, localTransaction, clock),
                new DifferenceCases(differences, payments, awaited, register, books, file, localTransaction, clock),
                new RefundCases(register, books, file, localTransaction),
                new LedgerCases(ledgerDifferences, ledger, own, books, received, log, file, localTransaction, clock),
                new RefusedMessageCases(refused, repairs, localTransaction, clock));
        return new RepairDesk(kinds, new CompareNow(reconcile, noted, ledger, payments, clock));
    }

    /** The other bank, past any broker. While its broker is silent, it waits 6 s for it before it answers. */
    @Bean
    PeerBank peer(@Value("${bank.peer}") String address, PartnerCalls calls) {
        SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(Duration.ofSeconds(1));
        http.setReadTimeout(Duration.ofSeconds(10));
        return new PeerBank(RestClient.builder()
                .baseUrl(address)
                .requestFactory(http)
                .requestInterceptor(calls)
                .build());
    }
}
