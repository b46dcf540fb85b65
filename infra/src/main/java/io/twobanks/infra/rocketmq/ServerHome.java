package io.twobanks.infra.rocketmq;

import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.jvm.ClassArchive;
import io.twobanks.infra.process.DataVersion;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ProcessSpec;
import io.twobanks.infra.process.Readiness;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The files of one server: {@code data/NAME} with its data, its settings and what it thinks is the user's home folder.
 * Nothing is written elsewhere.
 */
record ServerHome(Home home, RocketMqProgram program, String name) {

    /** Far above the 3 to 6 s that it takes: a loaded machine, and recovery after a kill. */
    private static final Duration READY_BOUND = Duration.ofSeconds(120);

    /** Makes the folders unless they are there. */
    void make(long bytes) {
        if (!Files.exists(folder())) {
            home.checkSpace(bytes);
            PrivateFiles.folder(home.data());
            Path draft = PrivateFiles.folder(home.data(name + ".draft-" + UUID.randomUUID()));
            version().write(draft);
            PrivateFiles.publish(draft, folder());
        }
        version().require(folder());
        PrivateFiles.folder(files());
        PrivateFiles.folder(temporary());
    }

    /** Writes the settings anew, from the text beside this class. */
    void settings(String resource, Map<String, String> placeholders) {
        String text = read(resource);
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            text = text.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        PrivateFiles.write(settings(), text);
    }

    private static String read(String resource) {
        try (InputStream in = ServerHome.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A start with the class path in the environment: as an argument it would make each list of processes unreadable. */
    ProcessSpec spec(String main, List<String> jvm, Readiness readiness) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-Dfile.encoding=UTF-8");
        properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(main, "-c", settings().toString()));
        // Under a random name each start that was killed would leave 13 MB behind.
        ClassArchive archive = ClassArchive.of(home.cache(), program.classPath(), main);
        Map<String, String> environment =
                Map.of("ROCKSDB_SHAREDLIB_DIR", temporary().toString(), "CLASSPATH", archive.classPath());
        return new ProcessSpec(name, command, files(), environment, readiness, READY_BOUND).withStart(archive::start);
    }

    private Map<String, Object> properties() {
        return Map.of(
                "rocketmq.home.dir", files(),
                // Whatever has no setting of its own goes there, such as RocksDB's log.
                "user.home", files(),
                "java.io.tmpdir", temporary(),
                // A resource of the servers' module: they print their log instead of keeping a dozen files.
                "rmq.logback.configurationFile", "server.logback.xml",
                // Loopback only; a certificate would cost a second at the start.
                "tls.server.mode", "disabled");
    }

    /** The data itself, a broker's in {@code store}. */
    private Path files() {
        return folder().resolve("files");
    }

    private Path folder() {
        return home.data(name);
    }

    private Path settings() {
        return folder().resolve("settings.properties");
    }

    private Path temporary() {
        return folder().resolve("temporary");
    }

    private DataVersion version() {
        return new DataVersion("rocketmq-" + program.version());
    }
}
