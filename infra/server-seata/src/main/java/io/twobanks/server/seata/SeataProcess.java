package io.twobanks.server.seata;

import io.seata.common.util.NetUtil;
import io.seata.server.ServerApplication;
import java.lang.reflect.Field;
import java.net.InetAddress;

/**
 * Seata's own server, but for three things: it knows itself as 127.0.0.1, it listens there only (see
 * {@code io.seata.core.rpc.netty.NettyServerBootstrap} in this module), and a start that fails ends with a sentence.
 *
 * <p>The starter gives the ports, the store and the registry as system properties and environment variables that
 * {@code seata-server.yml} names; everything else is there.
 */
public final class SeataProcess {

    private SeataProcess() {}

    public static void main(String[] arguments) {
        System.setProperty("spring.config.location", "classpath:/seata-server.yml");
        try {
            knowItselfAsLoopback();
            ServerApplication.main(arguments);
        } catch (Exception | LinkageError failed) {
            // Seata leaves threads behind that would keep the half-started JVM alive until the starter's bound.
            System.err.println("The coordinator could not start: " + rootCause(failed));
            Runtime.getRuntime().halt(1);
        }
    }

    /**
     * Each transaction's id begins with this address, and the registry is told it. The setting that is meant for it refuses
     * 127.0.0.1 and takes the machine's first address instead, which may change.
     */
    private static void knowItselfAsLoopback() throws ReflectiveOperationException {
        Field address = NetUtil.class.getDeclaredField("LOCAL_ADDRESS");
        address.setAccessible(true);
        address.set(null, InetAddress.getLoopbackAddress());
    }

    private static Throwable rootCause(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
