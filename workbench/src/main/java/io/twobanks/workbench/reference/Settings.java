package io.twobanks.workbench.reference;

import static io.twobanks.workbench.reference.Section.same;

import io.twobanks.workbench.launch.KnownSettings;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.List;
import java.util.stream.Stream;

/** What can be set: the demo's {@code application.yml} with its comments, and what the workbench asks of the servers. */
record Settings(Pattern pattern) {
    Stream<Section> ofBanks() {
        return Stream.of(new Section(
                new Text("Settings of the banks", "银行的设置"),
                new Text(
                        "From [application.yml](%s), without the guards. `./twobanks run %s -P KEY=VALUE` changes any of them."
                                .formatted(link(), pattern.id()),
                        "出自 [application.yml](%s)，保护措施除外；理由一栏是文件里的英文注释。`./twobanks run %s -P KEY=VALUE` 可以修改其中任何一项。"
                                .formatted(link(), pattern.id())),
                List.of(new Text("setting", "设置"), new Text("value", "值"), new Text("why", "理由")),
                SettingsFile.read(pattern.settingsFile()).stream()
                        .filter(setting -> !setting.isGuard())
                        .map(setting -> List.of(
                                same(Table.code(setting.key())),
                                same(Table.code(setting.value())),
                                same(setting.comment())))
                        .toList()));
    }

    private String link() {
        return "../../../" + pattern.module().getParent().relativize(pattern.settingsFile());
    }

    Stream<Section> ofServers() {
        return Stream.of(new Section(
                        new Text("Settings of the servers", "服务器的设置"),
                        new Text("Changed in the same way.", "修改方法相同。"),
                        List.of(new Text("setting", "设置"), new Text("default", "默认值")),
                        KnownSettings.ofServers(pattern).entrySet().stream()
                                .map(entry ->
                                        List.of(same(Table.code(entry.getKey())), same(Table.code(entry.getValue()))))
                                .toList()))
                .filter(section -> !section.rows().isEmpty());
    }
}
