package io.twobanks.workbench.console;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.JvmSettings;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.PatternRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The guards of a run while it goes on: the bank services are started again without those that are taken away. */
@RestController
class Guards {
    private final PatternRun run;
    private final LiveRun live;
    private volatile Set<String> off;
    private volatile Set<String> awayForDrill = Set.of();

    Guards(PatternRun run, LiveRun live) {
        this.run = run;
        this.live = live;
    }

    /** @param off the keys of all guards that are to be away */
    record Order(Set<String> off) {}

    record Done(String sentence) {}

    /** The keys of those that are away. */
    Set<String> off() {
        Set<String> all = new TreeSet<>(off == null ? offFromTheStart() : off);
        all.addAll(awayForDrill);
        return all;
    }

    /** A drill has taken these away, too, or given them back. */
    void awayForDrill(Set<String> keys) {
        if (!keys.equals(awayForDrill)) {
            awayForDrill = keys;
            live.watched().is("guards", "guards", off());
        }
    }

    private Set<String> offFromTheStart() {
        Map<String, String> properties = run.options().properties();
        return keys().stream()
                .filter(key -> properties.getOrDefault(key, "true").equals("false"))
                .collect(Collectors.toSet());
    }

    private List<String> keys() {
        return run.pattern().guards().stream().map(Pattern.Guard::key).toList();
    }

    @PostMapping("/api/guards")
    synchronized Done set(@RequestBody Order order) {
        if (order.off() == null) {
            throw new Problem("console.noGuards");
        }
        order.off().stream().filter(key -> !keys().contains(key)).findFirst().ifPresent(unknown -> {
            throw new Problem("console.noGuard", unknown);
        });
        off = new TreeSet<>(order.off());
        awayForDrill = Set.of();
        run.noteFired(); // What has fired is written down as used up, for the lives that begin now.
        List<CompletableFuture<Void>> starts = run.pattern().services().keySet().stream()
                .map(service -> CompletableFuture.runAsync(() -> startAgain(service)))
                .toList();
        live.watched().is("guards", "guards", off());
        CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
        return new Done(Messages.text("console.guardsSet", off.size()));
    }

    private void startAgain(String service) {
        run.process(service).restart(before -> before.withCommand(without(keys(), off, before.command())));
    }

    /**
     * The command of a JVM, with these guards away and the others there.
     *
     * @param known all keys of guards
     */
    static List<String> without(List<String> known, Set<String> off, List<String> command) {
        return JvmSettings.changed(
                known, off.stream().map(key -> "-D" + key + "=false").toList(), command);
    }
}
