package io.twobanks.workbench.bench.rung;

import io.twobanks.workbench.bench.Arrivals;
import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Order;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.Teller;
import io.twobanks.workbench.launch.Pattern.Text;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;

/**
 * A pattern whose bank accepts a transfer (202) and completes it later, as clients of two kinds see it: those that go on when
 * it is accepted, and those that order the next one when the payee has the money. The second kind does not ask for it, because
 * asking would be a load of its own; it is told by who watches for the bench.
 */
public final class AcceptingService implements Contender {
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final String name;
    private final Text adds;
    private final boolean waits;
    private final Watch watch;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Site site;

    /** Notices when a payee has the money; contenders of a ladder may share one. */
    public interface Watch {
        /** Begins, unless it has begun. */
        void open(Site site) throws Exception;

        Arrivals arrivals();

        /** Ends; a second time does nothing. */
        void close();
    }

    /** @param waits whether a client waits until the payee has the money */
    public AcceptingService(String name, Text adds, boolean waits, Watch watch) {
        this.name = name;
        this.adds = adds;
        this.waits = waits;
        this.watch = watch;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Text adds() {
        return adds;
    }

    @Override
    public boolean isAnotherProcess() {
        return true;
    }

    @Override
    public Optional<Arrivals> arrivals() {
        return Optional.of(watch.arrivals());
    }

    @Override
    public void open(Site bench) throws Exception {
        site = bench;
        watch.open(bench);
    }

    @Override
    public Teller teller() {
        HttpTeller client = new HttpTeller(http, site.run(), AcceptingService::goOn);
        return waits ? new WaitingTeller(client, watch.arrivals()) : client;
    }

    private static void goOn(HttpClient http, URI bank, Order order) {
        // Accepted is enough; the turn waits for the money.
    }

    private record WaitingTeller(HttpTeller client, Arrivals arrivals) implements Teller {
        @Override
        public void transfer(Order order) throws IOException, InterruptedException {
            client.transfer(order);
        }

        /** What does not arrive, the turn will notice. */
        @Override
        public void awaitNext(Order made) throws InterruptedException {
            arrivals.await(made.transferId(), BOUND);
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
