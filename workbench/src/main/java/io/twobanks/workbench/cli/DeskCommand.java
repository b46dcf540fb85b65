package io.twobanks.workbench.cli;

import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.api.DeskView;
import io.twobanks.workbench.api.DeskView.Entry;
import io.twobanks.workbench.api.Orders;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The repair desk: what waits for a person, and what the person does about it. */
@Command(name = "desk", mixinStandardHelpOptions = true)
final class DeskCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TRANSFER", descriptionKey = "desk.item")
    private String item;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ACTION", descriptionKey = "desk.action")
    private String action;

    @Override
    public Integer call() {
        WorkbenchClient workbench = new WorkbenchClient(Folders.ofThisCheckout());
        if (item == null) {
            show(workbench.get("desk", DeskView.class));
        } else {
            show(workbench.post("desk", new Orders.OnDesk(item, action), Entry.class));
        }
        return 0;
    }

    private void show(DeskView desk) {
        if (desk.entries().isEmpty() && desk.silent().isEmpty()) {
            print(Messages.text("desk.empty"));
        }
        desk.silent().forEach(service -> print(Messages.text("desk.notRunning", service)));
        desk.entries().forEach(this::show);
    }

    private void show(Entry entry) {
        DeskItem shown = entry.item();
        print(
                shown.since() == null
                        ? Messages.text("desk.head", shown.id(), shown.kind(), entry.service())
                        : Messages.text("desk.headSince", shown.id(), shown.kind(), entry.service(), shown.since()));
        print("  " + shown.whatHappened());
        shown.evidence().forEach(line -> print("    " + line));
        if (!shown.kind().equals(DeskItem.RESOLVED)) {
            showActions(shown);
        }
        shown.repairs()
                .forEach(repair ->
                        print("  " + Messages.text("desk.repair", repair.at(), repair.action(), repair.outcome())));
    }

    private void showActions(DeskItem shown) {
        if (shown.actions().isEmpty()) {
            print("  " + Messages.text("desk.noAction"));
            return;
        }
        print("  " + Messages.text("desk.actions", shown.id()));
        for (Action offered : shown.actions()) {
            print(String.format(java.util.Locale.ROOT, "    %-14s %s", offered.action(), offered.does()));
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
