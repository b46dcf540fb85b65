package io.twobanks.infra.mariadb;

import io.twobanks.infra.process.Home;
import java.nio.file.Path;
import java.util.Optional;

/** Unpacks the server into the cache of a home: a process to be run twice at once, or to be killed. */
final class UnpackMain {

    private UnpackMain() {}

    public static void main(String[] arguments) {
        Home home = Home.of(Path.of(arguments[0]));
        System.out.println(
                MariaDbBinaries.find(home, Servers.CLASSPATH, Optional.empty()).server());
    }
}
