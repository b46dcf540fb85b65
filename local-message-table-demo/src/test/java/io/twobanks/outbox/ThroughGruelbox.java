package io.twobanks.outbox;

import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.SpringTransactionManager;
import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The same banks with the same transfer, whose messages gruelbox's {@code transaction-outbox} keeps and delivers: set up as its
 * documentation says, on the same database and with as many threads as there are relays.
 */
final class ThroughGruelbox extends OneJvm {
    private final ExecutorService threads;

    ThroughGruelbox(BothDatabases databases, int threads) {
        super(databases, "gruelbox", Map.of("outbox.relay.every", "1d"));
        this.threads = Executors.newFixedThreadPool(2 * threads);
    }

    /** What the library calls when it delivers; it keeps the name of the method and what it is called with. */
    interface Letters {
        void carry(String kind, String transferId, String body);
    }

    @Override
    void furnish(char bank, GenericApplicationContext context) {
        super.furnish(bank, context);
        context.registerBean(SpringTransactionManager.class);
        context.registerBean(TransactionOutbox.class, () -> library(bank, context));
    }

    @Override
    Outbox outbox(char bank, GenericApplicationContext context) {
        return WrittenBy.other(table(context), (transfer, kind, body) -> {
            noteCommit(transfer, kind);
            context.getBean(TransactionOutbox.class).schedule(Letters.class).carry(kind.name(), transfer, body);
            return 1;
        });
    }

    private TransactionOutbox library(char bank, GenericApplicationContext context) {
        Letters letters = (kind, id, body) -> carry(bank, Kind.valueOf(kind), id, body);
        return TransactionOutbox.builder()
                .transactionManager(context.getBean(SpringTransactionManager.class))
                .persistor(Persistor.forDialect(Dialect.MY_SQL_8))
                .instantiator(Instantiator.using(any -> letters))
                .submitter(Submitter.withExecutor(threads))
                .build();
    }

    @Override
    public void close() {
        threads.shutdown();
        super.close();
    }
}
