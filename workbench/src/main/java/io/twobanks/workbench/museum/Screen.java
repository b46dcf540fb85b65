package io.twobanks.workbench.museum;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Wrapped;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands beside an exhibit, in the user's language, as lines that fit on a screen. */
public final class Screen {
    /** Those of a small terminal. */
    public static final int MOST_LINES = 24;

    private static final int COLUMNS = 110;
    private static final int LABEL_COLUMNS = 10;
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\(([^)]*)\\)");

    private final List<String> lines = new ArrayList<>();

    private Screen() {}

    /** One screen. */
    public static List<String> of(Exhibit exhibit) {
        Screen screen = new Screen();
        screen.lines.add(exhibit.title().shown());
        screen.add(Messages.text("museum.reported"), exhibit.reported());
        exhibit.reports().forEach(screen::add);
        screen.add(Messages.text("museum.seen"), exhibit.seen());
        screen.add(Messages.text("museum.why"), exhibit.why());
        screen.add(Messages.text("museum.cure"), exhibit.cure());
        screen.add(Messages.text("museum.fixed"), exhibit.fixed());
        screen.add(Messages.text("museum.here"), Messages.text("museum.switch", exhibit.here(), exhibit.switchedBy()));
        return screen.lines;
    }

    private void add(String label, Text text) {
        if (text != null) {
            add(label, text.shown());
        }
    }

    private void add(String label, String text) {
        List<String> wrapped =
                Wrapped.at(COLUMNS - LABEL_COLUMNS, LINK.matcher(text).replaceAll("$1 ($2)"));
        for (int i = 0; i < wrapped.size(); i++) {
            String left = i == 0 ? label : "";
            lines.add(left + " ".repeat(Math.max(1, LABEL_COLUMNS - Wrapped.columns(left))) + wrapped.get(i));
        }
    }

    private void add(Exhibit.Report report) {
        add("", report.version() + ": " + report.title());
        lines.add(" ".repeat(LABEL_COLUMNS) + report.link()); // Whole, so that a terminal can open it.
    }
}
