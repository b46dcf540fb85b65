package io.twobanks.workbench.junit;

import io.twobanks.workbench.museum.Exhibit;
import io.twobanks.workbench.museum.SmallExperiment;
import io.twobanks.workbench.scenario.Planned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the exhibits of one pattern show, against its code: the scenario without the cure must be one that is rejected, by the
 * setting that the exhibit names, and the one with it must promise to be valid.
 */
final class ShownExhibits {
    private final List<Planned> scenarios;
    private final List<String> experiments;
    private final List<String> mistakes = new ArrayList<>();

    /** @param scenarios what the pattern declares */
    ShownExhibits(List<Planned> scenarios, List<SmallExperiment> experiments) {
        this.scenarios = scenarios;
        this.experiments = experiments.stream().map(SmallExperiment::name).toList();
    }

    /** @throws AssertionError that says of each exhibit what is not so */
    void require(List<Exhibit> exhibits) {
        exhibits.forEach(exhibit -> {
            if (exhibit.isScenario()) {
                lookAt(exhibit);
            } else {
                say(exhibit, "no experiment " + exhibit.experiment(), experiments.contains(exhibit.experiment()));
            }
        });
        if (!mistakes.isEmpty()) {
            throw new AssertionError("museum.yml says what is not so:\n" + String.join("\n", mistakes));
        }
    }

    private void lookAt(Exhibit exhibit) {
        Optional<Planned> without = planned(exhibit.name());
        Optional<Planned> with = planned(exhibit.cured());
        say(
                exhibit,
                "no scenario " + exhibit.name() + " that must be rejected",
                without.filter(plan -> !plan.breaks().isEmpty()).isPresent());
        say(
                exhibit,
                "no scenario " + exhibit.cured() + " that must be valid",
                with.filter(plan -> plan.breaks().isEmpty()).isPresent());
        without.ifPresent(plan -> say(
                exhibit,
                "it is " + plan.spoiltBy() + " that takes the cure away",
                exhibit.switchedBy().equals(plan.spoiltBy())));
    }

    private Optional<Planned> planned(String id) {
        return scenarios.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    private void say(Exhibit exhibit, String mistake, boolean isSo) {
        if (!isSo) {
            mistakes.add("  " + exhibit.id() + ": " + mistake);
        }
    }
}
