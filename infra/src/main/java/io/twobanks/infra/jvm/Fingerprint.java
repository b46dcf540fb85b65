package io.twobanks.infra.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for what it was shown: other content, another name. */
final class Fingerprint {
    private static final int SHOWN = 16;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    Fingerprint add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** What is in a file; nothing of a folder. */
    Fingerprint addContent(Path path) {
        try {
            if (Files.isRegularFile(path)) {
                digest.update(Files.readAllBytes(path));
            }
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where a file stands, its size and its time: what a JVM compares before it uses an archive. */
    Fingerprint addIdentity(Path file) {
        try {
            add(file.toString());
            return Files.exists(file)
                    ? add(Files.size(file) + " "
                            + Files.getLastModifiedTime(file).toMillis())
                    : this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Lower-case letters and digits. */
    String text() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
    }
}
