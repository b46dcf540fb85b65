package io.twobanks.infra.mariadb;

import io.twobanks.infra.PrivateFiles;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** Options for the command-line client in a file, so that the password is not on a command line that everybody can list. */
final class ClientOptions {
    private ClientOptions() {}

    static Path write(Path file, InetSocketAddress address, Login login) {
        return PrivateFiles.write(file, """
                [client]
                host=%s
                port=%d
                protocol=tcp
                user=%s
                password="%s"
                skip-ssl
                default-character-set=utf8mb4
                """.formatted(
                        address.getHostString(), address.getPort(), login.user(), escaped(login.password())));
    }

    private static String escaped(String password) {
        return password.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
