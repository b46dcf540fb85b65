package io.twobanks.workbench.simulation;

import io.twobanks.workbench.Messages;
import java.io.PrintStream;

/** A story as a person reads it: one line for each event, marked where something went another way than usual. */
record Told(PrintStream out) {

    void tell(Story story) {
        story.events().forEach(event -> out.println(line(event)));
        story.harm().ifPresent(harm -> out.println(Messages.text("explore.harm." + harm)));
    }

    private static String line(Event event) {
        return (event.unusual() ? "  ! " : "    ")
                + Messages.text("explore.event." + event.kind(), event.at(), event.what(), event.from());
    }
}
