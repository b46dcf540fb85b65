package io.twobanks.workbench.museum;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.List;

/**
 * A failure that somebody has met, as a demo's {@code museum.yml} tells it, and what shows it here.
 *
 * @param id what is typed
 * @param title what goes wrong, in a few words
 * @param reports where others have written about it; none when it was met here first
 * @param reported what they have met
 * @param seen what one sees here when the cure is missing
 * @param why how it comes about
 * @param cure what helps
 * @param fixed where and since when it is mended upstream, and how the old behaviour is shown here; absent when it is not
 * @param here the versions on this machine
 * @param scenario pattern and scenario without the cure, which must be rejected; absent where an experiment shows it
 * @param experiment pattern and name of a {@link SmallExperiment}; absent where a scenario shows it
 * @param switchedBy what takes the cure away: a setting, or what the experiment leaves out
 */
public record Exhibit(
        String id,
        Text title,
        List<Report> reports,
        Text reported,
        Text seen,
        Text why,
        Text cure,
        Text fixed,
        String here,
        String scenario,
        String experiment,
        @JsonProperty("switch") String switchedBy) {
    public Exhibit {
        reports = reports == null ? List.of() : reports;
    }

    /**
     * Where somebody has written about it.
     *
     * @param title as it stands there
     * @param version of what it was written about
     */
    public record Report(String link, String title, String version) {}

    public boolean isScenario() {
        return scenario != null;
    }

    /** The id of the pattern that shows it. */
    public String pattern() {
        return place().substring(0, place().indexOf('/'));
    }

    /** The scenario or experiment within its pattern; that of a scenario is the one without the cure. */
    public String name() {
        return place().substring(place().indexOf('/') + 1);
    }

    private String place() {
        return isScenario() ? scenario : experiment;
    }

    /** The scenario with the cure: the same without its last part, which names what is missing; itself where none is named. */
    public String cured() {
        int lastPart = name().lastIndexOf('/');
        return lastPart < 0 ? name() : name().substring(0, lastPart);
    }
}
