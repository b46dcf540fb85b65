package io.twobanks.workbench.reference;

import static io.twobanks.workbench.reference.Section.same;

import io.twobanks.checker.Anomaly;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code pattern.yml} says: processes, steps, what is left over, what others see. */
record Protocol(Pattern pattern) {
    Stream<Section> services() {
        return Stream.of(new Section(
                new Text("Processes", "进程"),
                new Text(
                        "`./twobanks run " + pattern.id() + "` starts " + servers() + " and these banks:",
                        "`./twobanks run " + pattern.id() + "` 会启动 " + servers() + " 和以下银行："),
                List.of(new Text("bank", "银行"), new Text("port", "端口"), new Text("calls", "调用")),
                pattern.services().entrySet().stream()
                        .map(entry -> List.of(
                                same(Table.code(entry.getKey())),
                                same(String.valueOf(entry.getValue().port())),
                                same(Table.codes(callees(entry.getValue())))))
                        .toList()));
    }

    private String servers() {
        Map<String, String> conditions = pattern.serverConditions();
        String always = Table.codes(Stream.concat(
                pattern.databases().stream(),
                pattern.servers().stream().filter(server -> !conditions.containsKey(server))));
        return conditions.entrySet().stream()
                .map(entry -> ", `" + entry.getKey() + "` (`-P " + entry.getValue() + "`)")
                .collect(Collectors.joining("", always, ""));
    }

    private Stream<String> callees(Pattern.Service service) {
        return Stream.concat(
                (service.databases() == null ? pattern.databases() : service.databases()).stream(),
                service.calls().stream());
    }

    Stream<Section> points() {
        return Stream.of(new Section(
                new Text("Fault points", "故障点"),
                new Text(
                        "The steps of the protocol in the order in which they happen. You can arm a fault at each of them, for example `"
                                + example() + "`.",
                        "协议的各个步骤，按发生的先后排列。每一步都可以布置故障，例如 `" + example() + "`。"),
                List.of(new Text("point", "故障点"), new Text("what has happened", "此时的状态"), new Text("actions", "可用的动作")),
                pattern.points().stream()
                        .map(point -> List.of(
                                same(Table.code(point.id())), new Text(point.en(), point.zh()), same(actions(point))))
                        .toList()));
    }

    private String example() {
        return "./twobanks arm "
                + pattern.points().stream()
                        .filter(Pattern.Point::canBeArmed)
                        .findFirst()
                        .orElseThrow()
                        .id()
                + " " + FaultAction.CRASH;
    }

    private static String actions(Pattern.Point point) {
        return Table.codes(Arrays.stream(FaultAction.values()).filter(point::allows));
    }

    Stream<Section> anomalies() {
        return Stream.of(new Section(
                new Text("What readers and writers may see", "读者和写者会遇到什么"),
                new Text(
                        "While a transfer is under way. Any other anomaly makes a verdict invalid. Everything is final "
                                + pattern.convergenceSeconds() + " s after the last process is ready again.",
                        "转账进行期间允许出现的异常；出现其他异常，判决即为无效。最后一个进程重新就绪之后 " + pattern.convergenceSeconds() + " 秒内，一切终结。"),
                List.of(new Text("anomaly", "异常"), new Text("meaning", "含义")),
                pattern.anomalies().stream()
                        .map(name -> List.of(same(Table.code(name)), meaning(Anomaly.valueOf(name))))
                        .toList()));
    }

    private static Text meaning(Anomaly anomaly) {
        return switch (anomaly) {
            case DIRTY_READ ->
                new Text("a reader saw a debit or credit that was undone in the end", "读者看到了后来被撤销的扣款或入账");
            case FRACTURED_READ ->
                new Text("a reader saw the debit without the credit, or the other way round", "读者只看到扣款、没看到入账，或者相反");
            case DIRTY_WRITE ->
                new Text(
                        "a debit or credit was undone after somebody else had written the same account",
                        "扣款或入账被撤销之前，同一账户已被别人写过");
        };
    }

    Stream<Section> residue() {
        return Stream.of(new Section(
                        new Text("What a transfer under way leaves in the databases", "转账进行中留在数据库里的东西"),
                        new Text("None of it is left when everything is final.", "一切终结之后，这些都不再存在。"),
                        List.of(
                                new Text("kind", "名称"),
                                new Text("meaning", "含义"),
                                new Text("databases", "数据库"),
                                new Text("how to ask", "查询")),
                        pattern.residue().stream()
                                .map(query -> List.of(
                                        same(Table.code(query.kind())),
                                        new Text(query.en(), query.zh()),
                                        same(Table.codes(query.databases().stream())),
                                        same(Table.code(query.sql()))))
                                .toList()))
                .filter(section -> !section.rows().isEmpty());
    }
}
