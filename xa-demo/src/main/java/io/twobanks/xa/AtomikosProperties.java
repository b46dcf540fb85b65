package io.twobanks.xa;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How Atomikos is set up.
 *
 * @param name begins every xid of ours; recovery touches only branches that begin with it
 * @param logDirectory where the decisions are kept; whoever loses it loses the transfers that are in doubt
 * @param settings Atomikos' own, without their prefix {@code com.atomikos.icatch.}
 */
@ConfigurationProperties("xa.atomikos")
record AtomikosProperties(String name, String logDirectory, Map<String, String> settings) {}
