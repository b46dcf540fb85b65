package io.twobanks.workbench.junit;

import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.scenario.Promise;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each scenario with all guards promises, as a table of a chapter in one language. */
enum PromiseTable {
    ENGLISH("en", Text::en),
    CHINESE("zh", Text::zh);

    private static final Text COLUMNS = new Text("| scenario | what is done | promised |", "| 场景 | 做什么 | 承诺 |");
    private static final Text CHANCE = new Text("; chance decides: %s", "；由偶然决定：%s");
    private static final Text STEPS = new Text("; must act: %s", "；必须起作用：%s");

    private final String folder;
    private final Function<Text, String> language;

    PromiseTable(String folder, Function<Text, String> language) {
        this.folder = folder;
        this.language = language;
    }

    /** Below {@code docs}. */
    String folder() {
        return folder;
    }

    /** The lines of the table, its head first. */
    List<String> of(List<Scenario> scenarios) {
        return Stream.concat(
                        Stream.of(language.apply(COLUMNS), "|---|---|---|"),
                        scenarios.stream()
                                .filter(scenario -> scenario.breaks().isEmpty())
                                .map(this::row))
                .toList();
    }

    private String row(Scenario scenario) {
        return "| `%s` | %s | %s |".formatted(scenario.id(), language.apply(scenario.text()), cell(scenario.promise()));
    }

    private String cell(Promise promise) {
        Text codes = new Text(
                promise.toString(), promise.toString().replace(" or ", " 或 ").replace(" and ", " 和 "));
        String steps =
                promise.steps().stream().sorted().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
        return language.apply(codes)
                + (promise.chance() == null ? "" : language.apply(CHANCE).formatted(language.apply(promise.chance())))
                + (steps.isEmpty() ? "" : language.apply(STEPS).formatted(steps));
    }
}
