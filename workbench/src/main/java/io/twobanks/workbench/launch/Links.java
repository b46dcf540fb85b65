package io.twobanks.workbench.launch;

import io.twobanks.infra.network.TcpProxy;
import io.twobanks.workbench.Problem;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The network of a run: one proxy for each pair of processes of which one calls the other, and one for all who talk
 * to a message broker. */
final class Links implements AutoCloseable {
    private final List<Link> all = new CopyOnWriteArrayList<>();

    /** Puts a proxy before a server or a service. */
    Link add(String from, String to, InetSocketAddress target) {
        return add(from, to, TcpProxy.listen(0, target));
    }

    /** Takes a proxy over; it ends with the others. */
    Link add(String from, String to, TcpProxy proxy) {
        Link link = new Link(from, to, proxy);
        all.add(link);
        return link;
    }

    List<Link> all() {
        return List.copyOf(all);
    }

    /** @throws Problem when the one does not call the other */
    Link between(String from, String to) {
        return all.stream()
                .filter(link -> link.from().equals(from) && link.to().equals(to))
                .findFirst()
                .orElseThrow(() -> new Problem("link.unknown", from, to));
    }

    /** The proxy through which others call a process; the first of them, if there are several. */
    Optional<Link> towards(String to) {
        return all.stream().filter(link -> link.to().equals(to)).findFirst();
    }

    void heal() {
        all.forEach(link -> link.apply("pass"));
    }

    @Override
    public void close() {
        all.forEach(Link::close);
    }
}
