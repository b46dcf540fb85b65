package io.twobanks.tcc.scenarios;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A database whose transactions stop when their first statement is done, until so many have come to that point. One that
 * waits for a lock does not come to it; so the others go on after a second.
 */
final class StopAfterFirstStatement extends AbstractDataSource {
    private static final int LONGEST_SECONDS = 1;

    private final Connector connector;
    private final CountDownLatch others;

    /** Opens a connection. */
    interface Connector {
        Connection connect() throws SQLException;
    }

    StopAfterFirstStatement(Connector connector, int transactions) {
        this.connector = connector;
        this.others = new CountDownLatch(transactions);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = connector.connect();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        AtomicBoolean first = new AtomicBoolean(true);
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement ? stopping(statement, first) : result;
        });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private PreparedStatement stopping(PreparedStatement statement, AtomicBoolean first) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            Object result = call(statement, method, arguments);
            if (method.getName().startsWith("execute") && first.getAndSet(false)) {
                others.countDown();
                others.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            }
            return result;
        });
    }

    /** What is done in place of a method. */
    private interface Call {
        Object with(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.with(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
