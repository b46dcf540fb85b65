package io.twobanks.infra.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens on a port or has connected to one, as far as the system tells: Linux does, under {@code /proc}. */
public final class PortOwner {

    private static final Path TABLES = Path.of("/proc/net");
    private static final String LISTENS = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int REMOTE_ADDRESS = 2;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    /** @return whether another process than this one listens there; false when that cannot be known */
    public static boolean isStranger(long pid, int port) {
        Set<String> listening = sockets(line -> line[STATE].equals(LISTENS) && isAt(line[LOCAL_ADDRESS], port));
        return !listening.isEmpty() && !sockets(pid).containsAll(listening);
    }

    /** Whether this process has a connection from one port of this machine to another one; false when that cannot be known. */
    public static boolean hasConnected(long pid, int from, int to) {
        Set<String> ends = sockets(line -> isAt(line[LOCAL_ADDRESS], from) && isAt(line[REMOTE_ADDRESS], to));
        return !ends.isEmpty() && sockets(pid).containsAll(ends);
    }

    /** Whether the system tells who has what. */
    public static boolean isKnown() {
        return Files.isReadable(TABLES.resolve("tcp"));
    }

    private static boolean isAt(String address, int port) {
        return address.endsWith(String.format(":%04X", port));
    }

    /** The inodes of the sockets whose lines are like this. */
    private static Set<String> sockets(Predicate<String[]> chosen) {
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> sockets(TABLES.resolve(table), chosen))
                .collect(Collectors.toSet());
    }

    private static Stream<String> sockets(Path table, Predicate<String[]> chosen) {
        try (Stream<String> lines = Files.lines(table)) {
            return lines
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields.length > INODE && chosen.test(fields))
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
