package io.twobanks.infra.rocketmq;

import io.twobanks.infra.InfraException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The servers and the admin library as the build left them.
 *
 * @param classPath the module's own classes, then its jars in the order that the build wrote
 * @param version of the servers, such as 5.4.0
 */
public record RocketMqProgram(String classPath, String version) {

    static final String NAME_SERVER = "io.twobanks.server.rocketmq.NameServerProcess";
    static final String BROKER = "io.twobanks.server.rocketmq.BrokerProcess";

    private static final Pattern BROKER_JAR = Pattern.compile("rocketmq-broker-([^/\\\\]+)\\.jar");

    /**
     * @param classpathFile {@code infra/server-rocketmq/target/twobanks/server-rocketmq.classpath}, written by the build
     * @throws InfraException when the servers have not been built
     */
    public static RocketMqProgram find(Path classpathFile) {
        Path classes = classpathFile
                .toAbsolutePath()
                .normalize()
                .resolveSibling("../classes")
                .normalize();
        requireBuilt(classes.resolve(BROKER.replace('.', '/') + ".class"));
        String jars = jars(classpathFile);
        Matcher broker = BROKER_JAR.matcher(jars);
        if (!broker.find()) {
            throw new InfraException("rocketmq.not.built", "rocketmq-broker-*.jar");
        }
        return new RocketMqProgram(classes + File.pathSeparator + jars, broker.group(1));
    }

    private static void requireBuilt(Path mainClass) {
        if (!Files.exists(mainClass)) {
            throw new InfraException("rocketmq.not.built", mainClass);
        }
    }

    private static String jars(Path classpathFile) {
        try {
            return Files.readString(classpathFile).strip();
        } catch (IOException missing) {
            throw new InfraException(missing, "rocketmq.not.built", classpathFile);
        }
    }
}
