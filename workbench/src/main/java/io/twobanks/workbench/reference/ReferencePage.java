package io.twobanks.workbench.reference;

import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is looked up about one pattern: each fact from the place where the code reads it, so that none is written twice.
 *
 * @param hasTheory whether a page of its own says how the pattern works; else its chapter does
 */
public record ReferencePage(Pattern pattern, List<Scenario> scenarios, boolean hasTheory) {
    private static final Text HEADING = new Text("# %s: reference", "# %s：参考");
    private static final Text LINKS = new Text(
            "[中文](../../%2$s/reference/%1$s.md) · %3$s · [glossary](../glossary.md) · [all documents](../../README.md)",
            "[English](../../%2$s/reference/%1$s.md) · %3$s · [术语表](../glossary.md) · [全部文档](../../README.md)");
    private static final Text TUTORIAL_AND_THEORY = new Text(
            "[tutorial](../%1$s.md) · [how it works](../how/%1$s.md)", "[教程](../%1$s.md) · [原理](../how/%1$s.md)");
    private static final Text CHAPTER = new Text("[chapter](../%1$s.md)", "[本章](../%1$s.md)");
    private static final Text WRITTEN = new Text(
            "<!-- Written by ReferenceTest from pattern.yml, application.yml and the scenarios. Change those, not this. -->",
            "<!-- 由 ReferenceTest 根据 pattern.yml、application.yml 和场景生成。请改那些文件，不要改这里。 -->");

    /** In Markdown, a newline at its end. */
    public String in(Language language) {
        Protocol protocol = new Protocol(pattern);
        Experiments experiments = new Experiments(pattern, scenarios);
        Settings settings = new Settings(pattern);
        return Stream.concat(
                        head(language),
                        Stream.of(
                                        protocol.services(),
                                        experiments.guards(),
                                        protocol.points(),
                                        settings.ofBanks(),
                                        settings.ofServers(),
                                        experiments.promises(),
                                        experiments.harms(),
                                        protocol.anomalies(),
                                        protocol.residue())
                                .flatMap(section -> section)
                                .map(section -> section.in(language)))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private Stream<String> head(Language language) {
        return Stream.of(
                language.of(HEADING).formatted(language.of(pattern.title())),
                language.of(LINKS)
                        .formatted(
                                pattern.id(),
                                language.otherFolder(),
                                language.of(hasTheory ? TUTORIAL_AND_THEORY : CHAPTER)
                                        .formatted(pattern.id())),
                language.of(WRITTEN));
    }
}
