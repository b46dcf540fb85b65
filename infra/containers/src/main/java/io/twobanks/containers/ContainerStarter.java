package io.twobanks.containers;

import io.twobanks.infra.process.Starter;
import java.io.IOException;
import java.nio.file.Path;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;

/** Makes a container at its first start, and starts the same one again after a kill: its data is still in it. */
final class ContainerStarter implements Starter {
    private final GenericContainer<?> container;

    ContainerStarter(GenericContainer<?> container) {
        this.container = container;
    }

    @Override
    public Process start(ProcessBuilder asked) throws IOException {
        Path log = asked.redirectOutput().file().toPath();
        try {
            if (container.getContainerId() == null) {
                container.start();
            } else {
                container
                        .getDockerClient()
                        .startContainerCmd(container.getContainerId())
                        .exec();
            }
            return new ContainerProcess(container.getDockerClient(), container.getContainerId(), log);
        } catch (ContainerLaunchException | com.github.dockerjava.api.exception.DockerException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    /** The engine starts it; pid files are for processes of this machine. */
    @Override
    public boolean isChild() {
        return false;
    }
}
