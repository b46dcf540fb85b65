package io.twobanks.xa;

import com.mysql.cj.jdbc.MysqlXADataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the two banks' databases are.
 *
 * @param a bank A's
 * @param b bank B's
 */
@ConfigurationProperties("bank.database")
record DatabaseProperties(Server a, Server b) {
    /** A JDBC URL with its time-outs, and the bank's own user there. */
    record Server(String url, String user, String password) {
        MysqlXADataSource dataSource() {
            MysqlXADataSource dataSource = new MysqlXADataSource();
            dataSource.setUrl(url);
            dataSource.setUser(user);
            dataSource.setPassword(password);
            return dataSource;
        }
    }
}
