package io.twobanks.infra;

import io.twobanks.infra.process.Home;
import java.nio.file.Path;
import java.util.UUID;

/** Homes of their own below {@code target}, with one cache for all, so that the server is unpacked once. */
public final class TestHomes {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private TestHomes() {}

    public static Home fresh() {
        return at(TARGET.resolve("homes").resolve(UUID.randomUUID().toString()));
    }

    public static Home at(Path root) {
        return Home.of(root, TARGET.resolve("cache"));
    }

    public static void delete(Home home) {
        PrivateFiles.delete(home.root());
    }
}
