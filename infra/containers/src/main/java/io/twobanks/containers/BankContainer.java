package io.twobanks.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import io.twobanks.infra.process.JvmStart;
import io.twobanks.infra.process.ProcessSpec;
import io.twobanks.infra.process.Starter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * A bank's process in a container, as strictly as a cluster would run it: a user that nobody knows, no capability, and a file system in
 * which nothing can be written but the temp folder. It shares the network of this machine, where the other processes of the run
 * are, and its numbers of processes, so that the bank says the pid that the engine counts. Each start makes a new container.
 */
final class BankContainer implements Starter {
    private static final Logger LOG = LoggerFactory.getLogger(BankContainer.class);
    private static final String CLASS_PATH = "-cp";
    private static final Map<String, String> TEMPORARY = Map.of("/tmp", "rw,exec,nosuid,size=256m,mode=1777");

    /** The registry's client is told by the image where it may write. */
    private static final String FOLDER_OF_THIS_MACHINE = "-DJM.";

    private final DockerClient engine = DockerClientFactory.lazyClient();
    private final String image;
    private final ProcessSpec asBuilt;
    private final int user = ThreadLocalRandom.current().nextInt(100_000, 1_000_000_000);
    private volatile Process current;

    BankContainer(String image, ProcessSpec asBuilt) {
        this.image = image;
        this.asBuilt = asBuilt;
    }

    /** The same service, from its image. */
    ProcessSpec spec() {
        return new ProcessSpec(
                asBuilt.name(),
                command(asBuilt.command()),
                asBuilt.directory(),
                asBuilt.environment(),
                workbench -> isReady(),
                asBuilt.readyBound(),
                asBuilt.ports(),
                () -> JvmStart.with(List.of()),
                this);
    }

    /** It says its pid; the one that is meant is the engine's. */
    private boolean isReady() {
        try {
            return ProcessHandle.of(current.pid())
                    .filter(asBuilt.readiness()::isReady)
                    .isPresent();
        } catch (NotFoundException removed) {
            return false;
        }
    }

    /** Its JVM and its settings, but for the class path, which is the image's. */
    private static List<String> command(List<String> asBuilt) {
        List<String> command = new ArrayList<>(List.of("java"));
        asBuilt.subList(1, asBuilt.indexOf(CLASS_PATH)).stream()
                .filter(word -> !word.startsWith(FOLDER_OF_THIS_MACHINE))
                .forEach(command::add);
        command.addAll(List.of(CLASS_PATH, "@/app/jib-classpath-file"));
        command.add(asBuilt.get(asBuilt.size() - 1));
        return command;
    }

    @Override
    public Process start(ProcessBuilder asked) throws IOException {
        Path log = asked.redirectOutput().file().toPath();
        try {
            String container = make(asked.command());
            engine.startContainerCmd(container).exec();
            current = new ContainerProcess(engine, container, log);
            current.onExit().thenRun(() -> remove(container));
            // Who ends without ending it first: the reaper of the workbench's processes knows no containers.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(container)));
            return current;
        } catch (DockerException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    private void remove(String container) {
        try {
            engine.removeContainerCmd(container).withForce(true).exec();
        } catch (NotFoundException | ConflictException gone) {
            LOG.debug("Whoever came first has removed it: {}", gone.getMessage());
        }
    }

    private String make(List<String> command) throws IOException {
        return engine.createContainerCmd(image)
                .withHostConfig(strict())
                .withUser(user + ":" + user)
                .withEntrypoint(command)
                .withEnv(asBuilt.environment().entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .toList())
                .withLabels(DockerClientFactory.DEFAULT_LABELS)
                .exec()
                .getId();
    }

    private HostConfig strict() throws IOException {
        return HostConfig.newHostConfig()
                .withNetworkMode("host")
                .withPidMode("host")
                .withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withTmpFs(TEMPORARY)
                .withMemory(512L << 20)
                .withBinds(new SharedFiles(asBuilt.environment()).binds());
    }
}
