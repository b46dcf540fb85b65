package io.twobanks.tcc.scenarios;

import io.twobanks.tcc.branch.BranchMapper;
import io.twobanks.tcc.branch.BranchRecord;
import io.twobanks.tcc.branch.Part;
import io.twobanks.tcc.branch.Side;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.museum.OneServer;
import io.twobanks.workbench.museum.SmallExperiment;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.seata.rm.fence.SpringFenceHandler;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The coordinator asks again for a Cancel whose Try has not come, and both Cancels run at the same moment: in Seata's own fence,
 * and with the bank's own record.
 */
public final class TwoCancels implements SmallExperiment {
    private static final Part PART =
            new Part("museum:8091:1", Side.PAYEE, "a-transfer", "B-100", new BigDecimal("10.00"));

    @Override
    public String name() {
        return "tcc/two-cancels";
    }

    @Override
    public Seen run(OneServer server, boolean cured) {
        server.makeTables(Checkout.find().pattern("tcc"));
        DataSource database = new StopAfterFirstStatement(server::connect, 2);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        Runnable cancel = cured ? inTheBanksRecord(database, transaction) : inSeatasFence(database, transaction);
        List<CompletableFuture<Void>> both =
                List.of(CompletableFuture.runAsync(cancel), CompletableFuture.runAsync(cancel));
        return seen(
                both.stream().map(TwoCancels::failure).flatMap(Optional::stream).toList());
    }

    private static Seen seen(List<String> failures) {
        return failures.isEmpty()
                ? new Seen(false, new Text("Both Cancels ended, one after the other.", "两个 Cancel 先后结束。"))
                : new Seen(
                        true,
                        new Text(
                                failures.size() + " of 2 Cancels was rolled back by the database: " + failures.get(0)
                                        + ".",
                                "两个 Cancel 中有 " + failures.size() + " 个被数据库回滚：" + failures.get(0) + "。"));
    }

    private static Runnable inTheBanksRecord(DataSource database, TransactionTemplate transaction) {
        Configuration mybatis =
                new Configuration(new Environment("museum", new SpringManagedTransactionFactory(), database));
        mybatis.addMapper(BranchMapper.class);
        BranchMapper rows =
                new SqlSessionTemplate(new SqlSessionFactoryBuilder().build(mybatis)).getMapper(BranchMapper.class);
        BranchRecord record = new BranchRecord(new BranchRecord.Guard(true, true, true), rows, transaction);
        return () -> record.cancelled(PART, () -> {});
    }

    private static Runnable inSeatasFence(DataSource database, TransactionTemplate transaction) {
        SpringFenceHandler.setDataSource(database);
        SpringFenceHandler.setTransactionTemplate(transaction);
        SpringFenceHandler fence = new SpringFenceHandler();
        return () -> fence.rollbackFence(nothingToRelease(), new Object(), PART.xid(), 1L, new Object[0], "announce");
    }

    /** The fence calls it only when there was a Try. */
    private static Method nothingToRelease() {
        try {
            return Object.class.getMethod("hashCode");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the database said to it; empty when it did what it should. */
    private static Optional<String> failure(CompletableFuture<Void> cancel) {
        try {
            cancel.join();
            return Optional.empty();
        } catch (CompletionException e) {
            return Stream.iterate(e.getCause(), Objects::nonNull, Throwable::getCause)
                    .reduce((outer, inner) -> inner)
                    .map(Throwable::getMessage);
        }
    }
}
