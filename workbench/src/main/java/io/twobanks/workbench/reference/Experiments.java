package io.twobanks.workbench.reference;

import static io.twobanks.workbench.reference.Section.same;

import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.scenario.Promise;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the scenarios promise with all guards, and by which rule the checker rejects them without one. */
record Experiments(Pattern pattern, List<Scenario> scenarios) {
    private static final Text SCENARIO = new Text("scenario", "场景");
    private static final Text REJECTED = new Text("rejected without it", "拿掉之后被否决的场景");

    Stream<Section> guards() {
        return Stream.of(new Section(
                new Text("Guards", "保护措施"),
                new Text(
                        "Each is on. `./twobanks run %s -P GUARD=false` takes one away. The last column names the scenarios that the checker then rejects, each with the rules of which at least one must reject it."
                                .formatted(pattern.id()),
                        "默认全部开启。`./twobanks run %s -P GUARD=false` 可以拿掉一个。最后一栏是拿掉之后必须被检查器否决的场景，括号里的规则至少有一条要否决它。"
                                .formatted(pattern.id())),
                List.of(new Text("guard", "保护措施"), new Text("what it is for", "作用"), REJECTED),
                pattern.guards().stream()
                        .map(guard -> List.of(
                                same(Table.code(guard.key())),
                                new Text(guard.en(), guard.zh()),
                                same(rejected(harm -> harm.equals(guard.key())))))
                        .toList()));
    }

    private String rejected(Predicate<String> harm) {
        return harmed(harm)
                .map(scenario -> Table.code(base(scenario)) + " (" + rules(scenario) + ")")
                .collect(Collectors.joining(", "));
    }

    private Stream<Scenario> harmed(Predicate<String> wanted) {
        return scenarios.stream()
                .filter(scenario -> scenario.harm()
                        .filter(harm -> wanted.test(harm.getKey()))
                        .isPresent());
    }

    private static String base(Scenario scenario) {
        return scenario.id().substring(0, scenario.id().lastIndexOf('/'));
    }

    private static String rules(Scenario scenario) {
        return scenario.breaks().stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    Stream<Section> promises() {
        return Stream.of(new Section(
                new Text("Scenarios", "场景"),
                new Text(
                        "`./twobanks compare %s --only SCENARIO` runs one. The codes are explained in [the chapter on scenarios](../scenarios.md#what-is-promised)."
                                .formatted(pattern.id()),
                        "`./twobanks compare %s --only SCENARIO` 运行其中一个。代码的含义见[场景一章](../scenarios.md#承诺了什么)。"
                                .formatted(pattern.id())),
                List.of(SCENARIO, new Text("what is done", "做什么"), new Text("promised", "承诺")),
                scenarios.stream()
                        .filter(scenario -> scenario.breaks().isEmpty())
                        .map(scenario ->
                                List.of(same(Table.code(scenario.id())), scenario.text(), promised(scenario.promise())))
                        .toList()));
    }

    private static Text promised(Promise promise) {
        String codes = promise.toString();
        String steps = Table.codes(promise.steps().stream().sorted());
        Text chance = promise.chance();
        return new Text(
                codes
                        + (chance == null ? "" : "; chance decides: " + chance.en())
                        + (steps.isEmpty() ? "" : "; must act: " + steps),
                codes.replace(" or ", " 或 ").replace(" and ", " 和 ")
                        + (chance == null ? "" : "；由偶然决定：" + chance.zh())
                        + (steps.isEmpty() ? "" : "；必须起作用：" + steps));
    }

    /** With settings that are no guard. */
    Stream<Section> harms() {
        List<String> guards = pattern.guards().stream().map(Pattern.Guard::key).toList();
        return Stream.of(new Section(
                        new Text("Settings that do harm", "有害的设置"),
                        new Text("With these values the checker must reject the scenario.", "设成这些值，检查器必须否决该场景。"),
                        List.of(new Text("setting", "设置"), SCENARIO, new Text("rules", "规则")),
                        harmed(key -> !guards.contains(key))
                                .map(scenario -> List.of(
                                        same(Table.code(scenario.harm().orElseThrow())),
                                        same(Table.code(base(scenario))),
                                        same(rules(scenario))))
                                .toList()))
                .filter(section -> !section.rows().isEmpty());
    }
}
