package io.twobanks.tcc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The guards of this pattern; each is on unless it is taken away to show what it is for. The first three are of {@link
 * io.twobanks.tcc.branch.BranchRecord}, and there are none of them where Seata's fence takes its place.
 *
 * @param once a part is tried, confirmed and cancelled once, however often that is asked for
 * @param emptyRollback a Cancel without a Try releases nothing
 * @param antiSuspension a Try after its Cancel is refused
 * @param errorsReach see {@link io.twobanks.common.seata.AskPart}
 */
@ConfigurationProperties("tcc.guard")
record Guards(
        @DefaultValue("true") boolean once,
        @DefaultValue("true") boolean emptyRollback,
        @DefaultValue("true") boolean antiSuspension,
        @DefaultValue("true") boolean errorsReach) {}
