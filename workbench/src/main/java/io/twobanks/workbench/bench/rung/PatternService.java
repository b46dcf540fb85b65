package io.twobanks.workbench.bench.rung;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.Teller;
import io.twobanks.workbench.launch.Pattern.Text;
import java.net.http.HttpClient;

/** The pattern as a client of its banks sees it: processes of their own, called over HTTP. */
public final class PatternService implements Contender {
    private final String pattern;
    private final Text adds;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Site site;

    /** @param pattern its id, which is this contender's name */
    public PatternService(String pattern, Text adds) {
        this.pattern = pattern;
        this.adds = adds;
    }

    @Override
    public String name() {
        return pattern;
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
    public void open(Site bench) {
        site = bench;
    }

    @Override
    public Teller teller() {
        return HttpTeller.asking(http, site.run());
    }

    @Override
    public void close() {
        // The processes are the bench's own.
    }
}
