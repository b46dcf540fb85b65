package io.twobanks.outbox.desk;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.outcome.RefundCases;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.outbox.log.Outbox;
import io.twobanks.outbox.peer.PeerBank;
import io.twobanks.outbox.relay.RelayThreads;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The repair desk of a bank, and how what a relay gives up gets there. */
@Configuration(proxyBeanMethods = false)
class DeskAssembly {
    @Bean
    PersonsWord personsWord(Repairs repairs) {
        return new PersonsWord(repairs);
    }

    @Bean
    ParkRow parkRow(Outbox outbox, TransferRegister register, PersonsWord word, TransactionTemplate localTransaction) {
        return new ParkRow(outbox, register, word, localTransaction);
    }

    @Bean
    RepairDesk repairDesk(
            TransferRegister register,
            Outbox outbox,
            Books books,
            Repairs repairs,
            PersonsWord word,
            PeerBank peer,
            RelayThreads relays,
            TransactionTemplate localTransaction) {
        CaseFile file = new CaseFile(books, repairs);
        ResolveParked resolve = new ResolveParked(register, outbox, new AskPayee(peer), file, localTransaction);
        return new RepairDesk(List.of(
                new UndeliverableCases(register, outbox, resolve, file, relays::hint, localTransaction),
                new RefundCases(register, books, file, localTransaction),
                new UnconfirmedWords(outbox, word, file, relays::hint, localTransaction),
                new UntoldOutcomes(outbox, file, relays::hint, localTransaction)));
    }
}
