package io.twobanks.at.seata;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells Seata under which name it shall know the bank's database. By itself it takes the JDBC URL, address and port included,
 * as the name of what the global locks are about: two processes of a bank that reach the same database by different addresses
 * would not see each other's locks, and neither could undo what the other has begun.
 */
public final class NamedDatabase implements BeanPostProcessor, PriorityOrdered {
    private final String url;

    /** @param name the same in all processes of a bank, and no other bank's */
    public NamedDatabase(String name) {
        this.url = "jdbc:mysql://" + name + "/books";
    }

    /** Before Seata's own proxy is put around it. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Named(database, url) : bean;
    }

    /** Seata makes a subclass of it. */
    static class Named extends DelegatingDataSource {
        private final String url;

        Named(DataSource database, String url) {
            super(database);
            this.url = url;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, connection, "getMetaData", () -> named(connection.getMetaData()));
        }

        private DatabaseMetaData named(DatabaseMetaData described) {
            return proxy(DatabaseMetaData.class, described, "getURL", () -> url);
        }
    }

    @FunctionalInterface
    private interface Answer {
        Object get() throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, String instead, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                NamedDatabase.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals(instead)) {
                        return answer.get();
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
