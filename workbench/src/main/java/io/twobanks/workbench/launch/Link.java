package io.twobanks.workbench.launch;

import io.twobanks.infra.network.Direction;
import io.twobanks.infra.network.TcpProxy;
import io.twobanks.workbench.Problem;
import java.time.Duration;

/** The network between two processes: a proxy that can be told to misbehave. */
public final class Link implements AutoCloseable {
    private static final Duration DELAY = Duration.ofMillis(500);

    private final String from;
    private final String to;
    private final TcpProxy proxy;
    private volatile String state = "pass";

    Link(String from, String to, TcpProxy proxy) {
        this.from = from;
        this.to = to;
        this.proxy = proxy;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    /** The last thing that was done to it and lasts; {@code pass} when it works. */
    public String state() {
        return state;
    }

    int port() {
        return proxy.port();
    }

    /**
     * Does something to the connection.
     *
     * @param action {@code pass}, {@code cut}, {@code freeze}, {@code delay}, {@code lose-to-server},
     *     {@code lose-to-client}, {@code reset} (breaks the open connections and lets new ones through) or {@code strand}
     *     (the same, but the server does not notice)
     */
    public void apply(String action) {
        switch (action) {
            case "pass" -> proxy.heal();
            case "cut" -> proxy.cut();
            case "freeze" -> proxy.freeze();
            case "delay" -> proxy.delay(DELAY);
            case "lose-to-server" -> proxy.lose(Direction.TO_SERVER);
            case "lose-to-client" -> proxy.lose(Direction.TO_CLIENT);
            case "reset" -> proxy.reset();
            case "strand" -> proxy.strand();
            default -> throw new Problem("link.badAction", action);
        }
        if (!action.equals("reset")) { // It ends connections and changes nothing for the next ones.
            state = action;
        }
    }

    /**
     * Makes the way long, until it is told otherwise. Where callers of both banks use it, for those on the far {@link Side} only.
     *
     * @param roundTrip how much longer there and back takes, half of it each way
     */
    public void lengthen(Duration roundTrip) {
        proxy.delay(roundTrip.dividedBy(2));
        state = roundTrip.isZero() ? "pass" : "far";
    }

    /** Lets the connection lead to another port than the callee's, until it passes again. */
    public void lead(int otherPort) {
        proxy.lead(otherPort);
        state = "led astray";
    }

    @Override
    public void close() {
        proxy.close();
    }
}
