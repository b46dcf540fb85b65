package io.twobanks.xa.reconcile;

import com.mysql.cj.jdbc.MysqlXADataSource;
import io.twobanks.common.account.Books;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.workbench.junit.InMemoryBank;
import io.twobanks.workbench.junit.SettableClock;
import io.twobanks.xa.branch.BranchNames;
import io.twobanks.xa.branch.PreparedBranches;
import io.twobanks.xa.branch.Transactions;
import io.twobanks.xa.guard.LogPresent;
import java.nio.file.Path;

/** Both banks' books in memory, the register at bank B, and who looks at a transfer that has ended somehow. */
public final class BothBanks {
    public final SettableClock clock = new SettableClock();
    final InMemoryBank a = new InMemoryBank('A', clock);
    public final InMemoryBank b = new InMemoryBank('B', clock);
    final TransferRegister register = b.register();
    public final LogPresent logThere = new LogPresent(false, Path.of("nowhere"), null);
    public final ExamineTransfer examine =
            new ExamineTransfer(a.books(), b.books(), new Transactions(null, a.tables(), b.tables()), register);

    private int ordered;

    public Transfer order() {
        return b.order("%08d-0000-4000-8000-000000000000".formatted(++ordered), "A-1", "B-1");
    }

    public void debit(Transfer transfer) {
        Books books = a.books();
        books.debit(books.lock("A-1"), transfer.getTransferId(), transfer.getAmount());
    }

    public void credit(Transfer transfer) {
        Books books = b.books();
        books.credit(books.lock("B-1"), transfer.getTransferId(), transfer.getAmount());
        register.complete(transfer);
    }

    public TransferState state(Transfer transfer) {
        return b.state(transfer.getTransferId());
    }

    /** A log that is lost while a bank does not answer: nobody may decide anything. */
    public static LogPresent lost(Path directory) {
        MysqlXADataSource nobody = new MysqlXADataSource();
        nobody.setUrl("jdbc:mysql://127.0.0.1:1/xa?connectTimeout=500");
        PreparedBranches silent = new PreparedBranches(new BranchNames("two-banks-xa", ""), nobody, nobody, null);
        LogPresent lost = new LogPresent(true, directory.resolve("log"), silent);
        lost.check();
        return lost;
    }
}
