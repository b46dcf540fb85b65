package io.twobanks.workbench.campaign;

import io.twobanks.checker.Rule;
import io.twobanks.checker.Verdict;
import io.twobanks.workbench.scenario.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one campaign came to, as it stands in its file.
 *
 * @param schema {@link #SCHEMA}; docs/en/compare.md says what each field means
 * @param at when it began
 * @param commit of the sources; null when nobody knows
 * @param lengthMillis how long clients paid and faults happened
 * @param properties settings of the banks, for example a guard that was taken away
 * @param faults how many took effect
 * @param transfers how many requests the clients made, repeated ones included
 * @param completed how many transfers were completed, at once or later
 * @param perSecond the completed ones by the length
 * @param finalMillis from the last repair until all was final; -1 never
 * @param money what both banks hold at rest beyond the beginning; negative when it was lost
 * @param passed whether nothing was lost, doubled, left half or answered untruly
 * @param rules those that were broken
 */
public record Campaigned(
        String schema,
        String pattern,
        Instant at,
        String commit,
        int cores,
        long seed,
        long lengthMillis,
        Map<String, String> properties,
        int faults,
        int transfers,
        int completed,
        BigDecimal perSecond,
        long finalMillis,
        BigDecimal money,
        boolean passed,
        Verdict.Result verdict,
        List<Rule> rules,
        String replay) {
    /** As with a comparison, a field that is taken away or means something else asks for another number. */
    public static final String SCHEMA = "twobanks-campaign-1";

    private static final String FILE = "campaign.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Campaigned of(Result result, Campaign.Settings settings, String replay) {
        Goodput goodput = Goodput.of(result, settings.millis());
        return new Campaigned(
                SCHEMA,
                result.pattern(),
                result.at(),
                result.commit(),
                Runtime.getRuntime().availableProcessors(),
                settings.seed(),
                settings.millis(),
                new TreeMap<>(settings.properties()),
                result.faults().size(),
                goodput.transfers(),
                goodput.completed(),
                new BigDecimal(goodput.perSecond()),
                result.figures().finalMillis(),
                result.figures().money(),
                result.passed(),
                result.verdict(),
                result.rules(),
                replay);
    }

    /** Writes {@code campaign.json} into its folder and returns its path. */
    Path write(Path folder) throws IOException {
        return Files.writeString(Files.createDirectories(folder).resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }
}
