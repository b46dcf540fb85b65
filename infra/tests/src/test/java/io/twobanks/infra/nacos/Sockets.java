package io.twobanks.infra.nacos;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a process listens on, as {@code ss} (of iproute2) tells it. */
public final class Sockets {

    private static final Pattern ADDRESS = Pattern.compile("(\\S+):(\\d+)\\s");

    private Sockets() {}

    public static Set<Integer> listeningPorts(long pid) {
        return listening(pid).stream()
                .map(address -> Integer.valueOf(address.group(2)))
                .collect(Collectors.toSet());
    }

    /** Java's sockets are IPv6 ones that are bound to the IPv4 address. */
    public static Set<String> listeningAddresses(long pid) {
        return listening(pid).stream()
                .map(address -> address.group(1).replace("[::ffff:127.0.0.1]", "127.0.0.1"))
                .collect(Collectors.toSet());
    }

    private static List<MatchResult> listening(long pid) {
        try {
            Process ss = new ProcessBuilder("ss", "-Hltnp").start();
            return new String(ss.getInputStream().readAllBytes())
                    .lines()
                    .filter(line -> line.contains("pid=" + pid + ","))
                    .map(line -> ADDRESS.matcher(line).results().findFirst().orElseThrow())
                    .toList();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
