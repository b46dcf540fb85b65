package io.twobanks.threephase;

import io.twobanks.common.fault.Faults;
import io.twobanks.threephase.site.Site;
import io.twobanks.threephase.termination.Others;
import java.util.List;

/** The three sites as any of them talks to the others. */
public record Sites(Site bankA, Site bankB, Site coordinator) {
    /** @param letter A or B */
    public Site bank(char letter) {
        return letter == 'A' ? bankA : bankB;
    }

    /** Some of them, to be asked. */
    public Others others(List<Site> asked, Faults faults) {
        return new Others(asked, faults, Point.ASK_SEND, Point.PROMISE_SEND);
    }
}
