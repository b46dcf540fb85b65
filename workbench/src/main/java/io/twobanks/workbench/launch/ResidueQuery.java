package io.twobanks.workbench.launch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How to ask a database for residue.
 *
 * @param kind a name for it, for example {@code in-doubt}
 * @param sql may show more than ours
 * @param column the name of the column with the key
 * @param detail the timeline's detail that carries the same key, so that the transfer can be found; null when the key is
 *     the transfer's id
 * @param inFlight whether it explains a transfer that is seen half done
 */
public record ResidueQuery(
        String kind,
        List<String> databases,
        String sql,
        String column,
        String detail,
        @JsonProperty("in-flight") boolean inFlight,
        String en,
        String zh) {}
