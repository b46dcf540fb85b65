package io.twobanks.xa.scenarios;

import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.workbench.scenario.Lab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Atomikos' log on the disk, as somebody with a shell sees it. */
final class LogFiles {
    private final Lab lab;
    private final String lost = "xa-log-lost-" + System.nanoTime();

    LogFiles(Lab lab) {
        this.lab = lab;
    }

    private Path folder() {
        return lab.home().data("xa-log");
    }

    /** The folder is not where it belongs any more. */
    void lose() throws IOException {
        Files.move(folder(), lost());
    }

    /** It was found again, and takes the place of what was written meanwhile. */
    void putBack() throws IOException {
        Files.move(folder(), lab.home().data("xa-log-meanwhile-" + System.nanoTime()));
        Files.move(lost(), folder());
    }

    private Path lost() {
        return lab.home().data(lost);
    }

    /** Whether the log says that a transfer has ended: {@code gtrid|TERMINATED|…}. */
    boolean saysEnded(String transferId) {
        List<String> xids = lab.run().timeline().stream()
                .filter(line -> transferId.equals(line.transfer()))
                .map(LogFiles::xid)
                .toList();
        return lines().map(line -> line.split("\\|"))
                .filter(fields -> fields.length > 1 && fields[1].equals("TERMINATED"))
                .anyMatch(fields -> xids.stream().anyMatch(xid -> xid.startsWith(fields[0] + "two-banks")));
    }

    private static String xid(TimelineLine line) {
        return line.details().getOrDefault("xid", "");
    }

    private Stream<String> lines() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(name -> name.toString().endsWith(".log")).toList().stream()
                    .flatMap(LogFiles::linesOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException replacedMeanwhile) {
            return Stream.empty();
        }
    }
}
