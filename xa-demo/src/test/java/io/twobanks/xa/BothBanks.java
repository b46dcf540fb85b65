package io.twobanks.xa;

import io.twobanks.common.account.Books;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.workbench.junit.InMemoryBank;
import io.twobanks.workbench.junit.SettableClock;
import java.nio.file.Path;
import java.util.Map;

/** Both banks' books in memory, the register at bank B, and who looks at a transfer that has ended somehow. */
final class BothBanks {
    final SettableClock clock = new SettableClock();
    final InMemoryBank a = new InMemoryBank('A', clock);
    final InMemoryBank b = new InMemoryBank('B', clock);
    final TransferRegister register = b.register();
    final LogPresent logThere =
            new LogPresent(false, new AtomikosProperties("two-banks-xa", "", "nowhere", Map.of()), null);
    final ExamineTransfer examine = new ExamineTransfer(
            a.books(), b.books(), new Transactions(null, a.tables(), b.tables()), register, b.cases());

    private int ordered;

    Transfer order() {
        return b.order("%08d-0000-4000-8000-000000000000".formatted(++ordered), "A-1", "B-1");
    }

    void debit(Transfer transfer) {
        Books books = a.books();
        books.debit(books.lock("A-1"), transfer.getTransferId(), transfer.getAmount());
    }

    void credit(Transfer transfer) {
        Books books = b.books();
        books.credit(books.lock("B-1"), transfer.getTransferId(), transfer.getAmount());
        register.complete(transfer);
    }

    TransferState state(Transfer transfer) {
        return b.state(transfer.getTransferId());
    }

    /** A log that is lost while a bank does not answer: nobody may decide anything. */
    static LogPresent lost(Path directory) {
        AtomikosProperties atomikos = new AtomikosProperties(
                "two-banks-xa", "", directory.resolve("log").toString(), Map.of());
        DatabaseProperties.Server nobody =
                new DatabaseProperties.Server("jdbc:mysql://127.0.0.1:1/xa?connectTimeout=500", "xa_bank", "");
        PreparedBranches silent = new PreparedBranches(atomikos, new DatabaseProperties(nobody, nobody), null);
        LogPresent lost = new LogPresent(true, atomikos, silent);
        lost.check();
        return lost;
    }
}
