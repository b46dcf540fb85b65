package io.twobanks.workbench.museum;

import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.reference.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The museum as a page in Markdown: an index, and a section for each exhibit. */
public record MuseumPage(List<Exhibit> exhibits) {
    private static final Text HEAD = new Text("""
            # A museum of bugs

            [中文](../zh/museum.md) · [glossary](glossary.md) · [all documents](../README.md)

            <!-- Written by MuseumPageTest from each pattern's museum.yml. Change those, not this. -->

            Each exhibit is a failure that somebody has met, and it happens again on your machine, on real servers: first without its cure,
            then with it. `./twobanks museum` lists them. `./twobanks museum EXHIBIT` shows one of them and runs both halves (a minute or two),
            prints what the checker says, and ends with 0 when both came out as the exhibit promises. With `--read` it runs nothing.
            """, """
            # 缺陷博物馆

            [English](../en/museum.md) · [术语表](glossary.md) · [全部文档](../README.md)

            <!-- 由 MuseumPageTest 根据各模式的 museum.yml 生成。请改那些文件，不要改这里。 -->

            每件展品都是有人真正遇到过的故障，它会在你的机器上、在真实的服务器上重演：先是没有对策，然后有对策。`./twobanks museum` 列出全部展品。
            `./twobanks museum EXHIBIT` 展示其中一件并运行这两半（一两分钟），打印检查器的判语；两半都与展品的承诺一致时，退出码为 0。加上 `--read` 则什么都不运行。
            """);

    /** A newline at its end. */
    public String in(Language language) {
        return Stream.concat(
                        Stream.of(language.of(HEAD).strip(), index(language)),
                        exhibits.stream().map(exhibit -> section(exhibit, language)))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String index(Language language) {
        String head = language.of(new Text("| exhibit | what goes wrong | shown with |", "| 展品 | 出了什么错 | 用什么展示 |"))
                + "\n|---|---|---|";
        return exhibits.stream()
                .map(exhibit -> "| `%s` | [%s](#%s) | [%s](%s.md) |"
                        .formatted(
                                exhibit.id(),
                                language.of(exhibit.title()),
                                anchor(language.of(exhibit.title())),
                                exhibit.pattern(),
                                exhibit.pattern()))
                .collect(Collectors.joining("\n", head + "\n", ""));
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String title) {
        return title.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String section(Exhibit exhibit, Language language) {
        Text versions = new Text(exhibit.here() + ".", exhibit.here() + "。");
        Text shown = new Text(
                "`./twobanks museum " + exhibit.id() + "`; what takes the cure away: `" + exhibit.switchedBy() + "`.",
                "`./twobanks museum " + exhibit.id() + "`；拿掉对策的是：`" + exhibit.switchedBy() + "`。");
        Stream<String> parts = Stream.of(
                "## " + language.of(exhibit.title()),
                part(new Text("What was reported.", "有人报告："), exhibit.reported(), language)
                        + reports(exhibit, language),
                part(new Text("What one sees.", "看到什么："), exhibit.seen(), language),
                part(new Text("Why.", "为什么："), exhibit.why(), language),
                part(new Text("The cure.", "对策："), exhibit.cure(), language),
                part(new Text("Fixed.", "修复："), exhibit.fixed(), language),
                part(new Text("See it.", "亲眼看看："), shown, language),
                part(new Text("On this machine.", "在这台机器上："), versions, language));
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String part(Text label, Text text, Language language) {
        return text == null
                ? ""
                : "**" + language.of(label) + "** " + language.of(text).strip();
    }

    /** So that Markdown shows what others have written as they have. */
    private static String escaped(String title) {
        return title.replaceAll("([\\[\\]<>*_`])", "\\\\$1");
    }

    private static String reports(Exhibit exhibit, Language language) {
        String between = language.of(new Text("; ", "；"));
        return exhibit.reports().stream()
                .map(report -> "[%s](%s) (%s)".formatted(escaped(report.title()), report.link(), report.version()))
                .collect(Collectors.joining(between, exhibit.reports().isEmpty() ? "" : " ", ""));
    }
}
