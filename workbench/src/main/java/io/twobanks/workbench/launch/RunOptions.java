package io.twobanks.workbench.launch;

import java.util.HashMap;
import java.util.Map;

/**
 * How a pattern is started.
 *
 * @param fixedPorts whether to prefer the ports of {@code pattern.yml} (a person's run) or take a free block (a test's)
 * @param properties set in every bank service, for example {@code xa.guard.verify-not-found=false}
 * @param debug debugger ports by service; a debugger can attach to them on 127.0.0.1
 * @param bare whether the services run as in production: nobody watches them, no fault can be armed, they call the
 *     databases without a proxy between, and their JVM compiles as it does by default
 * @param apart whether there are proxies, in spite of that, where the one bank's {@link Side} meets the other's. The ways are
 *     measured then and not the processor, so their JVM takes the compiler that is done within seconds
 * @param backend who starts the servers
 * @param fresh whether the databases must hold nothing of earlier runs
 */
public record RunOptions(
        boolean fixedPorts,
        Map<String, String> properties,
        Map<String, Integer> debug,
        boolean bare,
        boolean apart,
        Backend backend,
        boolean fresh) {
    /** A watched run. */
    public RunOptions(boolean fixedPorts, Map<String, String> properties, Map<String, Integer> debug) {
        this(fixedPorts, properties, debug, false, false, Backend.EMBEDDED, false);
    }

    /** The same with servers of somebody else's. */
    public RunOptions on(Backend other) {
        return new RunOptions(fixedPorts, properties, debug, bare, apart, other, fresh);
    }

    /** A run to be measured, as in production, with some properties. */
    public static RunOptions bare(Map<String, String> properties) {
        return new RunOptions(false, properties, Map.of(), true, false, Backend.EMBEDDED, false);
    }

    /**
     * The same with the banks apart: {@link Link#lengthen} makes the way between their sides long. They find each other at fixed
     * addresses. A registry is not asked during a transfer, but what it answers is one address for callers of both sides.
     */
    public static RunOptions apart(Pattern pattern, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        if (pattern.servers().contains(Registry.NAME)) {
            all.put("spring.profiles.active", Registry.WITHOUT);
        }
        return new RunOptions(false, all, Map.of(), true, true, Backend.EMBEDDED, false);
    }

    /** A scenario's run. */
    public static RunOptions forScenario(Map<String, String> properties, Backend backend) {
        return new RunOptions(false, properties, Map.of(), false, false, backend, true);
    }

    /** A test's run, with some properties. */
    public static RunOptions forTest(Map<String, String> properties) {
        return new RunOptions(false, properties, Map.of());
    }

    /**
     * Whether the JVMs of the services take all their compilers, as in production. Not where ways or processes are measured: the
     * compiler that is done within seconds will do there, and many JVMs that compile leave no processor to anybody.
     */
    boolean compilesFully() {
        return bare && !apart && !properties.containsKey(Instances.PROPERTY);
    }

    /** Whether there is a proxy between two processes of which the one calls the other. */
    boolean isLinked(String from, String to) {
        return !bare || apart && Side.differ(from, to);
    }

    /** Whether there is one between a server and the services of both sides that call it. */
    boolean isLinked() {
        return !bare || apart;
    }
}
