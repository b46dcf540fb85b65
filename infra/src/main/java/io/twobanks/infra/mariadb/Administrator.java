package io.twobanks.infra.mariadb;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The account that the workbench itself uses. Its password is made with the data folder, lives as long as the data, and
 * is only in files that their owner alone can read.
 */
record Administrator(Path folder) {

    static final String USER = "twobanks_admin";

    private static final int PASSWORD_BYTES = 24;

    void makePassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        PrivateFiles.write(passwordFile(), HexFormat.of().formatHex(bytes));
    }

    String password() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException missing) {
            throw new InfraException(missing, "mariadb.no.password", passwordFile());
        }
    }

    /** SQL that the server runs at each start, before it lets anybody in. */
    Path writeInitFile() {
        // One statement a line: that is the format of an init file.
        String account = "'" + USER + "'@'127.0.0.1'";
        return PrivateFiles.write(folder.resolve("init.sql"), """
                CREATE USER IF NOT EXISTS %1$s;
                ALTER USER %1$s IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON *.* TO %1$s WITH GRANT OPTION;
                """.formatted(account, password()));
    }

    /** Options for the command-line client. */
    Path writeClientOptions(InetSocketAddress address) {
        return ClientOptions.write(folder.resolve("client.cnf"), address, new Login(USER, password()));
    }

    private Path passwordFile() {
        return folder.resolve("admin.password");
    }
}
