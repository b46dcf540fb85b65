package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.drill.DrillText;
import io.twobanks.workbench.drill.DrillView;
import io.twobanks.workbench.drill.Grade;
import io.twobanks.workbench.launch.Pattern;
import java.util.function.Consumer;

/** A drill on a terminal. */
record ShownDrill(Pattern pattern, Consumer<String> print) {
    /** One of the list. */
    void offer(DrillText drill) {
        print.accept(drill.name() + ": " + drill.title().shown());
        print.accept("  ./twobanks drill " + pattern.id() + " " + drill.name());
    }

    /** While it is being broken. */
    void begins(DrillView drill) {
        print.accept(drill.title().shown());
        print.accept(Messages.text("drill.breaking"));
    }

    /** What the person is told whose turn it is. */
    void broken(DrillView drill) {
        print.accept(drill.story().shown());
        DrillView.About about = drill.about();
        print.accept(Messages.text("drill.about", about.transfer(), about.payer(), about.payee()));
        print.accept(Messages.text("drill.turn", pattern.id(), drill.name()));
    }

    /** What was asked for: the grade, or the last hint, and the solution when it is told. */
    void answer(DrillView drill, boolean grade, boolean hint) {
        if (grade) {
            show(drill.grade());
        }
        if (hint) {
            print.accept(drill.hints().get(drill.hints().size() - 1).shown());
            print.accept(Messages.text("drill.hintsLeft", drill.hintsLeft()));
        } else if (drill.solution() != null) {
            print.accept(Messages.text("drill.solution"));
            drill.solution().commands().forEach(command -> print.accept("  " + command));
            print.accept(drill.solution().why().shown());
        }
    }

    private void show(Grade grade) {
        String indent = "";
        for (String line : grade.sentences().shown()) {
            print.accept(indent + line);
            indent = "  ";
        }
    }
}
