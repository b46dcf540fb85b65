package io.twobanks.infra.process;

import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Processes whose workbench is gone. They are found by their pid files, never by name. */
final class Leftovers {

    private Leftovers() {}

    /** Ends all processes with a pid file in the folder, the dead workbench's reaper first, and deletes the files. */
    static void endAll(Path folder, Duration bound) {
        // First, as it would otherwise still be reading pid files when those of the next workbench appear.
        end(folder, file -> file.name().equals(Reaper.NAME), bound);
        end(folder, file -> true, bound);
    }

    /** Kills the chosen ones (a frozen process dies of SIGKILL too), waits until they are gone, deletes their files. */
    static void end(Path folder, Predicate<PidFile> choice, Duration bound) {
        List<PidFile> chosen = in(folder).stream().filter(choice).toList();
        chosen.forEach(file -> file.process().ifPresent(ProcessHandle::destroyForcibly));
        if (!Await.until(() -> chosen.stream().allMatch(file -> file.process().isEmpty()), bound)) {
            throw new InfraException("leftover.stays", living(chosen), bound.toSeconds());
        }
        chosen.forEach(file -> file.delete(folder));
    }

    private static List<String> living(List<PidFile> files) {
        return files.stream()
                .filter(file -> file.process().isPresent())
                .map(file -> file.name() + " (pid " + file.pid() + ")")
                .toList();
    }

    private static List<PidFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(PidFile::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
