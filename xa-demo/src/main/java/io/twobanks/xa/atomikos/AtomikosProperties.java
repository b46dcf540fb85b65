package io.twobanks.xa.atomikos;

import io.twobanks.xa.branch.BranchNames;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How Atomikos is set up.
 *
 * @param name of the bank's transaction managers; begins every xid of ours
 * @param instance what this process adds to it: nothing, or a dash and a number, see {@link BranchNames}
 * @param logDirectory where the decisions are kept; whoever loses it loses the transfers that are in doubt
 * @param settings Atomikos' own, without their prefix {@code com.atomikos.icatch.}
 */
@ConfigurationProperties("xa.atomikos")
public record AtomikosProperties(String name, String instance, String logDirectory, Map<String, String> settings) {
    public BranchNames branchNames() {
        return new BranchNames(name, instance == null ? "" : instance);
    }
}
