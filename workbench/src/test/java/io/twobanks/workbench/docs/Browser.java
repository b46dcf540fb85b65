package io.twobanks.workbench.docs;

import io.twobanks.workbench.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A browser of this machine that draws without a screen. */
record Browser(Path program) {
    private static final long BOUND_SECONDS = 300;
    private static final String DONE = "Drawn: ";

    static Optional<Browser> installed() {
        return Chromium.installed().map(Browser::new);
    }

    /**
     * What the browser says of the diagrams: how many it has drawn, and a line for each that it could not.
     *
     * @param folder where the page is written, which a person can open, too
     */
    String draw(List<Diagram> diagrams, String theme, Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("mermaid.js"), MermaidReader.library());
        Path page = Files.writeString(folder.resolve("diagrams-" + theme + ".html"), page(diagrams, theme));
        String drawn = dump(page, folder.resolve("diagrams-" + theme + ".dom"));
        int from = drawn.indexOf(DONE);
        if (from < 0) {
            throw new AssertionError(program + " did not come to the end of " + page);
        }
        return drawn.substring(from, drawn.indexOf("</pre>", from)).strip();
    }

    private String dump(Path page, Path output) throws IOException, InterruptedException {
        Process browser = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--allow-file-access-from-files",
                        "--virtual-time-budget=600000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
        if (!browser.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)) {
            browser.destroyForcibly();
            throw new AssertionError(program + " did not end in " + BOUND_SECONDS + " s");
        }
        return Files.readString(output);
    }

    private static String page(List<Diagram> diagrams, String theme) {
        boolean dark = theme.equals("dark");
        return MermaidReader.text("diagrams.html")
                .replace("BACKGROUND", dark ? "#0d1117" : "#ffffff")
                .replace("COLOUR", dark ? "#e6edf3" : "#1f2328")
                .replace("THEME", theme)
                .replace("DIAGRAMS", diagrams.stream().map(Browser::element).collect(Collectors.joining("\n")));
    }

    private static String element(Diagram diagram) {
        String place = diagram.path() + ":" + diagram.line();
        return "<h4>%s</h4><div class=\"diagram\" title=\"%s\">%s</div>"
                .formatted(place, place, escaped(diagram.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
