package io.twobanks.infra.seata;

import io.twobanks.infra.InfraException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server as the build left it.
 *
 * @param classPath the module's own classes, which stand before Seata's of the same name, then its jars
 * @param version of the server, such as 2.0.0
 */
public record SeataProgram(String classPath, String version) {

    static final String MAIN = "io.twobanks.server.seata.SeataProcess";

    private static final Pattern SERVER_JAR = Pattern.compile("seata-server-([^/\\\\]+)\\.jar");

    /**
     * @param classpathFile {@code infra/server-seata/target/twobanks/server-seata.classpath}, written by the build
     * @throws InfraException when the server has not been built
     */
    public static SeataProgram find(Path classpathFile) {
        Path classes = classpathFile.toAbsolutePath().normalize().resolveSibling("../classes");
        requireBuilt(classes.normalize().resolve(MAIN.replace('.', '/') + ".class"));
        String jars = jars(classpathFile);
        Matcher server = SERVER_JAR.matcher(jars);
        if (!server.find()) {
            throw new InfraException("seata.not.built", "seata-server-*.jar");
        }
        return new SeataProgram(classes.normalize() + File.pathSeparator + jars, server.group(1));
    }

    private static void requireBuilt(Path mainClass) {
        if (!Files.exists(mainClass)) {
            throw new InfraException("seata.not.built", mainClass);
        }
    }

    private static String jars(Path classpathFile) {
        try {
            return Files.readString(classpathFile).strip();
        } catch (IOException missing) {
            throw new InfraException(missing, "seata.not.built", classpathFile);
        }
    }
}
