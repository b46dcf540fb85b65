package io.twobanks.workbench.scenario;

import com.sun.net.httpserver.HttpServer;
import io.twobanks.workbench.launch.Link;

/** An address that somebody else has now: what one process sends to another arrives there, until it is right again. */
public final class OldAddress {
    private final Lab lab;
    private final Link link;
    private final String way;

    public OldAddress(Lab lab, String from, String to) {
        this.lab = lab;
        this.link = lab.run().link(from, to);
        this.way = from + " → " + to;
    }

    /** Another process of the run has it. */
    public void belongsTo(String process) {
        lead(lab.run().port(process), process);
    }

    /** A server has it that is no process of the run. */
    public void belongsTo(HttpServer stranger) {
        lead(stranger.getAddress().getPort(), "a stranger");
    }

    private void lead(int port, String whose) {
        lab.observation().faults().did("lead " + way + " to " + whose);
        link.lead(port);
    }

    public void isRightAgain() {
        link.apply("pass");
    }
}
