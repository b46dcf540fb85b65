package io.twobanks.infra.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of {@code mariadbd} for one folder of data files. */
record ServerOptions(MariaDbBinaries binaries, Path files) {

    List<String> bootstrap() {
        List<String> command = common();
        command.addAll(List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine="));
        return command;
    }

    List<String> serve(int port, Path initFile) {
        List<String> command = common();
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // No Unix socket at all: its path may have 107 characters, and a checkout may lie deeper.
                "--socket=",
                // Accounts name addresses; asking a name server for each connection can take seconds.
                "--skip-name-resolve",
                // Making a key pair at each start takes 4 to 14 s, and nothing leaves this machine.
                "--skip-ssl",
                // At the default of 2 each client that a scenario kills leaves a warning.
                "--log-warnings=1",
                "--max-connections=400",
                "--init-file=" + initFile));
        return command;
    }

    private List<String> common() {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                // First, else it is ignored: the machine's own my.cnf is for another server.
                "--no-defaults",
                "--basedir=" + binaries.base(),
                "--datadir=" + files,
                "--tmpdir=" + files,
                "--lc-messages-dir=" + binaries.share(),
                "--character-sets-dir=" + binaries.share().resolve("charsets"),
                "--character-set-server=utf8mb4",
                // Two servers, a broker and a coordinator share a laptop. innodb_flush_log_at_trx_commit and the
                // doublewrite buffer keep their defaults: a commit that was answered survives the kill.
                "--innodb-log-file-size=16M",
                "--innodb-buffer-pool-size=32M",
                "--innodb-log-buffer-size=2M",
                "--aria-pagecache-buffer-size=8M",
                "--key-buffer-size=1M",
                "--performance-schema=off"));
        if (isRoot()) {
            // Without saying so, the server refuses to run as root (in a container, say).
            command.add("--user=root");
        }
        return command;
    }

    private boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(files.getParent(), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notUnix) {
            return false;
        }
    }
}
