package io.twobanks.infra.nacos;

import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.process.Readiness;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first start of a server makes its store. When it is killed while it does, no later start can use what it left, so that is
 * thrown away: before the server was ready for the first time nobody could put anything into it.
 *
 * @param files the server's own, which it makes anew when they are missing
 * @param mark a file that is there once the server has been ready
 */
record FirstStart(Path files, Path mark) {

    /** Before each start. */
    void discardHalfMade() {
        if (!Files.exists(mark)) {
            PrivateFiles.delete(files);
            PrivateFiles.folder(files);
        }
    }

    /** The same readiness, which also leaves the mark. */
    Readiness noted(Readiness readiness) {
        return process -> readiness.isReady(process) && isMarked();
    }

    private boolean isMarked() {
        return Files.exists(PrivateFiles.create(mark));
    }
}
