package io.twobanks.infra.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens on a port, as far as the system tells: Linux does, under {@code /proc}. */
public final class PortOwner {

    private static final String LISTENS = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    /** @return whether another process than this one listens there; false when that cannot be known */
    public static boolean isStranger(long pid, int port) {
        Set<String> listening = Stream.of("tcp", "tcp6")
                .flatMap(table -> listening(Path.of("/proc/net", table), port))
                .collect(Collectors.toSet());
        return !listening.isEmpty() && !sockets(pid).containsAll(listening);
    }

    /** The sockets that listen on the port, by their inodes. */
    private static Stream<String> listening(Path table, int port) {
        String suffix = String.format(":%04X", port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields.length > INODE
                            && fields[STATE].equals(LISTENS)
                            && fields[LOCAL_ADDRESS].endsWith(suffix))
                    .map(fields -> "socket:[" + fields[INODE] + "]")
                    .toList()
                    .stream();
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    private static Set<String> sockets(long pid) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return descriptors.map(PortOwner::target).collect(Collectors.toSet());
        } catch (IOException gone) {
            return Set.of();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
