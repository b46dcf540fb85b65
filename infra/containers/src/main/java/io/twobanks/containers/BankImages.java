package io.twobanks.containers;

import io.twobanks.infra.mariadb.DatabaseServer;
import io.twobanks.infra.process.ProcessSpec;
import io.twobanks.workbench.launch.Backend;
import io.twobanks.workbench.launch.DatabasePlace;
import io.twobanks.workbench.launch.Pattern;
import java.nio.file.Path;

/** The banks from their images, as {@code mvn package -Pimages} makes them; the servers as ever. */
public final class BankImages implements Backend {
    /** Set by the build. */
    private static final String VERSION = System.getProperty("twobanks.version");

    @Override
    public DatabaseServer database(DatabasePlace place) {
        return EMBEDDED.database(place);
    }

    @Override
    public ProcessSpec service(Pattern pattern, ProcessSpec asBuilt) {
        return new BankContainer(name(pattern), asBuilt).spec();
    }

    /** The name of a pattern's image. */
    static String name(Pattern pattern) {
        return "two-banks/" + pattern.module().getFileName() + ":" + VERSION;
    }

    /** Where the build has put it. */
    static Path file(Pattern pattern) {
        return pattern.module().resolve("target/jib-image.tar");
    }
}
