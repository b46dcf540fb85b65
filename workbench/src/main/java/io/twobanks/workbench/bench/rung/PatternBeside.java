package io.twobanks.workbench.bench.rung;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.Teller;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.RunOptions;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;

/**
 * Another pattern's service, or the same pattern's with other properties, as its clients see it. It has servers and
 * services of its own, in a home beside the bench's; while others have their turn they idle.
 */
public final class PatternBeside implements Contender {
    private final String name;
    private final String pattern;
    private final Map<String, String> properties;
    private final Text adds;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private PatternRun run;

    /**
     * @param name of the contender
     * @param pattern the id of a pattern in this checkout
     * @param properties set in its services
     */
    public PatternBeside(String name, String pattern, Map<String, String> properties, Text adds) {
        this.name = name;
        this.pattern = pattern;
        this.properties = properties;
        this.adds = adds;
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

    /** @throws io.twobanks.workbench.Problem when the pattern's demo has not been built */
    @Override
    public void open(Site site) {
        Path root = site.home().root();
        Home home = Home.of(
                root.resolveSibling(root.getFileName() + "-" + name),
                site.home().cache());
        home.clean();
        Checkout checkout = Checkout.find();
        run = PatternRun.start(checkout, home, checkout.pattern(pattern), RunOptions.bare(properties));
    }

    @Override
    public PatternRun run(Site site) {
        return run;
    }

    @Override
    public Teller teller() {
        return HttpTeller.asking(http, run);
    }

    @Override
    public void close() {
        if (run != null) {
            run.close();
        }
    }
}
