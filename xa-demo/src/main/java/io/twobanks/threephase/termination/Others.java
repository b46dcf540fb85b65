package io.twobanks.threephase.termination;

import io.twobanks.common.fault.FaultPoint;
import io.twobanks.common.fault.Faults;
import io.twobanks.threephase.site.Answer;
import io.twobanks.threephase.site.Message;
import io.twobanks.threephase.site.Question;
import io.twobanks.threephase.site.Site;
import java.util.List;
import java.util.Optional;

/** The other sites. Who does not answer is taken for dead, whatever the reason is. */
public final class Others {
    private final List<? extends Site> sites;
    private final Faults faults;
    private final FaultPoint ask;
    private final FaultPoint promise;

    /**
     * @param ask where another one is asked for its state
     * @param promise where it is asked to promise something
     */
    public Others(List<? extends Site> sites, Faults faults, FaultPoint ask, FaultPoint promise) {
        this.sites = List.copyOf(sites);
        this.faults = faults;
        this.ask = ask;
        this.promise = promise;
    }

    int number() {
        return sites.size();
    }

    /** Where those stand who answer. */
    List<Answer> states(String transferId) {
        return sites.stream()
                .flatMap(site -> tell(site, transferId, Message.STATE, ask).stream())
                .toList();
    }

    /** Asks one for a promise. @param name of a site that has answered a moment ago */
    Optional<Answer> promise(String name, String transferId, Message wanted) {
        return sites.stream()
                .filter(site -> site.name().equals(name))
                .findFirst()
                .flatMap(site -> tell(site, transferId, wanted, promise));
    }

    private Optional<Answer> tell(Site site, String transferId, Message message, FaultPoint point) {
        return new Question(faults).ask(point, transferId, site.name(), () -> site.tell(transferId, message));
    }
}
