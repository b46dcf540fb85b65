package io.twobanks.workbench.campaign;

import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.workbench.scenario.Lab;
import java.util.List;

/** What there is to break in a run. */
final class Surroundings {
    static final String WAY = " → ";

    private Surroundings() {}

    static Plan.Targets of(Lab lab) {
        List<String> services =
                lab.run().pattern().services().keySet().stream().sorted().toList();
        List<String> servers = lab.run().processes().stream()
                .map(ManagedProcess::name)
                .filter(name -> !services.contains(name))
                .sorted()
                .toList();
        List<String> links = lab.run().links().stream()
                .map(link -> link.from() + WAY + link.to())
                .sorted()
                .toList();
        return new Plan.Targets(services, servers, links);
    }
}
