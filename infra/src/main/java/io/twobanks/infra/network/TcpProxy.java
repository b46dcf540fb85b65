package io.twobanks.infra.network;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * A piece of network between two processes that fails on demand; who calls is on this machine. It passes everything until
 * told otherwise; faults add up; {@link #heal()} ends them all.
 *
 * <p>A new connection is accepted before the target is asked, so a target that does not listen shows as a reset right
 * after the connect. After the first of them a {@link #standIn} refuses to connect, as the target itself would.
 */
public final class TcpProxy implements AutoCloseable {

    private final InetSocketAddress target;
    private final int port;
    private volatile InetSocketAddress leadsTo;
    private final Optional<TargetOutage> absence;
    private final NetworkConditions weather = new NetworkConditions();
    private final Set<ProxiedConnection> pairs = ConcurrentHashMap.newKeySet();
    private volatile IntPredicate far = callersPort -> true;
    private Listener listener;
    private boolean cut;

    private TcpProxy(int port, InetSocketAddress target, boolean refuses) {
        this.target = target;
        this.leadsTo = target;
        this.absence = refuses ? Optional.of(new TargetOutage(target.getPort(), this::listenOrNot)) : Optional.empty();
        this.listener = Listener.on(port, this::admit);
        this.port = listener.port();
    }

    /**
     * @param port where to listen on 127.0.0.1; 0 for any free port
     * @param targetPort where each connection leads; nobody needs to listen there yet
     */
    public static TcpProxy listen(int port, int targetPort) {
        return new TcpProxy(port, here(targetPort), false);
    }

    /** The same to a server that may be on another machine; its name is looked up at each connection. */
    public static TcpProxy listen(int port, InetSocketAddress target) {
        return new TcpProxy(port, target, false);
    }

    private static InetSocketAddress here(int port) {
        return InetSocketAddress.createUnresolved("127.0.0.1", port);
    }

    /**
     * The same for clients that make the most of a connection that is refused, and suffer from one that is made and
     * broken: while nobody listens behind it, nobody listens here.
     *
     * @param port below those that the system hands out, so that nobody takes it meanwhile
     */
    public static TcpProxy standIn(int port, int targetPort) {
        return new TcpProxy(port, here(targetPort), true);
    }

    public int port() {
        return port;
    }

    /** How many connections are open. */
    public int connections() {
        return pairs.size();
    }

    /**
     * Ends all faults. Connections that lived through a freeze or a loss are reset, as a stream with a hole in it must
     * not go on; delayed ones stay.
     */
    public synchronized void heal() {
        // In this order: what waited or has holes must be gone before anything flows again.
        if (weather.isHarmful()) {
            resetAll();
        }
        pairs.stream().filter(ProxiedConnection::isStranded).forEach(pair -> pair.end(Chunk.End.RESET));
        weather.clear();
        if (!leadsTo.equals(target)) {
            leadsTo = target;
            resetAll();
        }
        cut = false;
        listenOrNot();
    }

    private synchronized void listenOrNot() {
        if (cut || absence.filter(TargetOutage::lasts).isPresent()) {
            listener.close();
        } else if (listener.isClosed()) {
            listener = Listener.on(port, this::admit);
        }
    }

    /** Resets all connections and lets new ones lead elsewhere, as an old address does that somebody else has now. */
    public synchronized void lead(int otherPort) {
        leadsTo = here(otherPort);
        resetAll();
    }

    /** Connections stay open and new ones are accepted, but nothing arrives on either side; bytes wait. */
    public synchronized void freeze() {
        weather.freeze();
    }

    /** Resets all connections and refuses new ones. */
    public synchronized void cut() {
        cut = true;
        listenOrNot();
        resetAll();
    }

    /** Swallows what goes in this direction, the news that a side has closed included. New connections are made. */
    public synchronized void lose(Direction direction) {
        weather.lose(direction);
    }

    /** Lets each byte take this much longer, each way. {@link Duration#ZERO} ends it. */
    public synchronized void delay(Duration oneWay) {
        weather.delay(oneWay);
    }

    /**
     * From now on the delay is for the connections of some callers only, and the others are near.
     *
     * @param callers asked once for each new connection, by the port at the caller's end
     */
    public synchronized void delayOnly(IntPredicate callers) {
        far = callers;
    }

    /** Resets the connections that are open now, and goes on. */
    public synchronized void reset() {
        resetAll();
    }

    /**
     * Resets the clients' sides of the connections that are open now, while the server keeps its sides and does not
     * notice: what a firewall does that has forgotten a connection. New connections work. {@link #heal()} lets the
     * server notice.
     */
    public synchronized void strand() {
        pairs.forEach(ProxiedConnection::strand);
    }

    @Override
    public synchronized void close() {
        absence.ifPresent(TargetOutage::close);
        cut();
    }

    private void resetAll() {
        pairs.forEach(pair -> pair.end(Chunk.End.RESET));
    }

    private void admit(Socket client) {
        ProxiedConnection pair = new ProxiedConnection(client, weather, far.test(client.getPort()), pairs::remove);
        pairs.add(pair);
        pair.open(leadsTo, () -> absence.ifPresent(TargetOutage::begin));
    }
}
