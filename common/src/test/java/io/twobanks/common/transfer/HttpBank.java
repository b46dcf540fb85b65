package io.twobanks.common.transfer;

import io.twobanks.common.BankService;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.InMemoryBooks;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.recovery.SharedDatabase;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** A bank over HTTP whose protocol does what a test says and whose database is a map. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(BankService.class)
public class HttpBank {
    /** What the pattern does with a transfer; COMPLETED unless a test says otherwise. */
    static final class Scripted implements TransferProtocol {
        private final TransferRegister register;
        private Function<Transfer, Transfer> script;
        private int calls;
        private Optional<Refused> closed = Optional.empty();

        Scripted(TransferRegister register) {
            this.register = register;
            reset();
        }

        void reset() {
            calls = 0;
            closed = Optional.empty();
            script = register::complete;
        }

        void does(Function<Transfer, Transfer> next) {
            script = next;
        }

        void beginsNothing(Refused why) {
            closed = Optional.of(why);
        }

        @Override
        public Optional<Refused> closed() {
            return closed;
        }

        int calls() {
            return calls;
        }

        @Override
        public Transfer make(Transfer transfer) {
            calls++;
            return script.apply(transfer);
        }
    }

    @Bean
    InMemory database() {
        return new InMemory();
    }

    @Bean
    TransferRegister register(InMemory database, Clock clock) {
        return new TransferRegister(
                database.mapper(), SharedDatabase.ofOneInstance(), TransactionOperations.withoutTransaction(), clock);
    }

    @Bean
    Scripted protocol(TransferRegister register) {
        return new Scripted(register);
    }

    @Bean
    Books bankA(InMemory database) {
        return InMemoryBooks.of('A', () -> database.down);
    }

    @Bean
    Books bankB(InMemory database) {
        return InMemoryBooks.of('B', () -> database.down);
    }
}
