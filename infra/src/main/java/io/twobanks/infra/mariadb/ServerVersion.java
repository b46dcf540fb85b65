package io.twobanks.infra.mariadb;

import io.twobanks.infra.InfraException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks an installed server for its version. */
final class ServerVersion {

    private static final Pattern VERSION = Pattern.compile("Ver ([0-9]+\\.[0-9]+\\.[0-9]+)-MariaDB");

    private ServerVersion() {}

    static String of(Path server) {
        try {
            Process process = new ProcessBuilder(server.toString(), "--no-defaults", "--version")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes());
            Matcher version = VERSION.matcher(answer);
            if (version.find()) {
                return version.group(1);
            }
            throw new InfraException("mariadb.no.server", server, answer.strip());
        } catch (IOException refused) {
            throw new InfraException(refused, "mariadb.no.server", server, refused.getMessage());
        }
    }
}
