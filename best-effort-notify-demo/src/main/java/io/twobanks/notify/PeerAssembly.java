package io.twobanks.notify;

import io.twobanks.common.account.Books;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.notify.guard.BelieveAnswer;
import io.twobanks.notify.guard.Signatures;
import io.twobanks.notify.log.NoticeLog;
import io.twobanks.notify.outcome.EndNotice;
import io.twobanks.notify.peer.PeerBank;
import io.twobanks.notify.peer.SignedCalls;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What a bank and its notifier both have: the way to the other bank, and what its answer does. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Guards.class)
class PeerAssembly {
    @Bean
    Signatures signatures(
            @Value("${notify.signature.key}") String key,
            @Value("${notify.signature.keys.k1}") String first,
            @Value("${notify.signature.keys.k2}") String second,
            @Value("${notify.signature.window}") Duration window,
            Clock clock) {
        return new Signatures(key, Map.of("k1", first, "k2", second), window, clock);
    }

    @Bean
    PeerBank peerBank(
            Guards guards,
            Partnership partnership,
            Signatures signatures,
            @Value("${bank.peer-host}") String host,
            @Value("${bank.peer-ports}") List<String> ports) {
        List<String> addresses = ports.stream()
                .filter(port -> !port.isBlank())
                .map(port -> "http://" + host + ":" + port.strip())
                .toList();
        BelieveAnswer believe = new BelieveAnswer(guards.signedAnswers(), signatures);
        return new SignedCalls(partnership.partner(), addresses, believe);
    }

    @Bean
    EndTransfer endTransfer(Books books, TransferRegister register, TransactionTemplate localTransaction) {
        return new EndTransfer(books, register, localTransaction);
    }

    @Bean
    EndNotice endNotice(
            EndTransfer end, TransferRegister register, NoticeLog notices, TransactionTemplate localTransaction) {
        return new EndNotice(end, register, notices, localTransaction);
    }
}
