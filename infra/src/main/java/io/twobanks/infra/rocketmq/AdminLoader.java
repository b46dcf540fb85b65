package io.twobanks.infra.rocketmq;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The admin desk of the servers' module on a class path of its own inside this JVM. Its library brings 85 MB of jars with
 * versions of Netty, JSON and logging that must not meet those of the workbench; what crosses the border are maps.
 */
final class AdminLoader implements AutoCloseable {

    private static final String DESK = "io.twobanks.server.rocketmq.AdminDesk";

    private final URLClassLoader classes;
    private final BiFunction<String, Map<String, String>, List<Map<String, String>>> desk;

    @SuppressWarnings("unchecked") // the desk's class declares it, in words of the JDK
    AdminLoader(RocketMqProgram program, String nameServer) {
        this.classes = new URLClassLoader("rocketmq-admin", urls(program), ClassLoader.getPlatformClassLoader());
        this.desk = inside(() -> {
            try {
                Class<?> type = classes.loadClass(DESK);
                return (BiFunction<String, Map<String, String>, List<Map<String, String>>>)
                        type.getConstructor(String.class).newInstance(nameServer);
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static URL[] urls(RocketMqProgram program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(program.classPath())
                .map(AdminLoader::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    List<Map<String, String>> ask(String question, Map<String, String> arguments) {
        return inside(() -> desk.apply(question, arguments));
    }

    /** Libraries that look for their parts ask the thread for its class loader. */
    private <T> T inside(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        inside(() -> {
            try {
                ((AutoCloseable) desk).close();
                return null;
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
        classes.close();
    }
}
