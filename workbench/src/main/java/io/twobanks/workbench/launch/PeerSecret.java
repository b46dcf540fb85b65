package io.twobanks.workbench.launch;

import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.process.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the banks of one home know each other by. It is kept beside their data and lives as long: a message that waits in a
 * broker while everything is started again still shows whose it is. Not the other secrets of a run: a bank shows this one to
 * whoever answers at its partner's address.
 */
final class PeerSecret {
    private PeerSecret() {}

    static String of(Home home) {
        Path file = PrivateFiles.folder(home.data()).resolve("peer.secret");
        try {
            return Files.exists(file)
                    ? Files.readString(file)
                    : Files.readString(PrivateFiles.write(file, Secret.fresh()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
