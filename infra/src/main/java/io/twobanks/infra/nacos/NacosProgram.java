package io.twobanks.infra.nacos;

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
 * @param classPath the module's own classes, then its jars in the order that the build wrote: hessian first
 * @param version of the server, such as 3.1.0-bugfix
 */
public record NacosProgram(String classPath, String version) {

    static final String MAIN = "io.twobanks.server.nacos.NacosProcess";

    private static final Pattern SERVER_JAR = Pattern.compile("nacos-server-([^/\\\\]+)\\.jar");

    /**
     * @param classpathFile {@code infra/server-nacos/target/twobanks/server-nacos.classpath}, written by the build
     * @throws InfraException when the server has not been built
     */
    public static NacosProgram find(Path classpathFile) {
        Path classes = classpathFile.toAbsolutePath().normalize().resolveSibling("../classes");
        requireBuilt(classes.normalize().resolve(MAIN.replace('.', '/') + ".class"));
        String jars = jars(classpathFile);
        Matcher server = SERVER_JAR.matcher(jars);
        if (!server.find()) {
            throw new InfraException("nacos.not.built", "nacos-server-*.jar");
        }
        return new NacosProgram(classes.normalize() + File.pathSeparator + jars, server.group(1));
    }

    private static void requireBuilt(Path mainClass) {
        if (!Files.exists(mainClass)) {
            throw new InfraException("nacos.not.built", mainClass);
        }
    }

    private static String jars(Path classpathFile) {
        try {
            return Files.readString(classpathFile).strip();
        } catch (IOException missing) {
            throw new InfraException(missing, "nacos.not.built", classpathFile);
        }
    }
}
