package io.twobanks.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.WaitResponse;
import io.twobanks.infra.process.Freezable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One life of a container, as a process: what is done to it is done by the engine. */
final class ContainerProcess extends Process implements Freezable {
    private final DockerClient engine;
    private final String container;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    /** It runs already. @param log what it prints is appended here */
    ContainerProcess(DockerClient engine, String container, Path log) {
        this.engine = engine;
        this.container = container;
        engine.waitContainerCmd(container).exec(new ResultCallback.Adapter<WaitResponse>() {
            @Override
            public void onNext(WaitResponse ended) {
                exit.complete(ended.getStatusCode());
            }

            @Override
            public void onError(Throwable engineIsGone) {
                exit.completeExceptionally(engineIsGone);
            }
        });
        engine.logContainerCmd(container)
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(true)
                .withSince((int) Instant.now().minusSeconds(1).getEpochSecond())
                .exec(new ResultCallback.Adapter<Frame>() {
                    @Override
                    public void onNext(Frame frame) {
                        append(frame.getPayload(), log);
                    }
                });
    }

    private static void append(byte[] printed, Path log) {
        try {
            Files.write(log, printed, StandardOpenOption.APPEND);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** {@code docker pause}: every process in it stands still; connections and locks stay. */
    @Override
    public void freeze() {
        engine.pauseContainerCmd(container).exec();
    }

    @Override
    public void thaw() {
        if (isFrozen()) {
            engine.unpauseContainerCmd(container).exec();
        }
    }

    private boolean isFrozen() {
        return Boolean.TRUE.equals(
                engine.inspectContainerCmd(container).exec().getState().getPaused());
    }

    /** {@code docker kill}. */
    @Override
    public Process destroyForcibly() {
        signal("KILL");
        return this;
    }

    @Override
    public void destroy() {
        signal("TERM");
    }

    /** The engine sends nothing to a container that stands still, so it goes on for the moment before. */
    private void signal(String name) {
        if (isAlive()) {
            thaw();
            engine.killContainerCmd(container).withSignal(name).exec();
        }
    }

    @Override
    public boolean isAlive() {
        return !exit.isDone();
    }

    @Override
    public int waitFor() throws InterruptedException {
        try {
            return exit.get();
        } catch (ExecutionException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    @Override
    public boolean waitFor(long time, TimeUnit unit) throws InterruptedException {
        try {
            exit.get(time, unit);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return exit.thenApply(code -> this);
    }

    @Override
    public int exitValue() {
        if (isAlive()) {
            throw new IllegalThreadStateException("It runs");
        }
        return exit.join();
    }

    /** That of its first process as the engine counts; 0 when it does not run. */
    @Override
    public long pid() {
        Long pid = engine.inspectContainerCmd(container).exec().getState().getPidLong();
        return pid == null ? 0 : pid;
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public InputStream getErrorStream() {
        return InputStream.nullInputStream();
    }
}
