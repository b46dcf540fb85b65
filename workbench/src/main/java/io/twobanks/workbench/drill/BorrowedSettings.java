package io.twobanks.workbench.drill;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.process.ProcessSpec;
import io.twobanks.workbench.launch.JvmSettings;
import io.twobanks.workbench.launch.PatternRun;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Settings that the bank services of a run have for a while, so that it does not take an hour until a bank gives up. */
final class BorrowedSettings {
    private final PatternRun run;
    private final Map<String, String> settings;
    private final Map<String, List<String>> own = new ConcurrentHashMap<>();

    /** @param settings none: then no service is started again */
    BorrowedSettings(PatternRun run, Map<String, String> settings) {
        this.run = run;
        this.settings = settings;
    }

    /** Starts the services again with them, and returns when they are ready. */
    void take() {
        List<String> words = settings.entrySet().stream()
                .map(one -> "-D" + one.getKey() + "=" + one.getValue())
                .toList();
        startAgain(before -> {
            own.put(before.name(), JvmSettings.said(settings.keySet(), before.command()));
            return with(words, before);
        });
    }

    /** Starts them again with what they said before of the same settings. */
    void giveBack() {
        startAgain(before -> with(own.getOrDefault(before.name(), List.of()), before));
    }

    private ProcessSpec with(List<String> words, ProcessSpec before) {
        return before.withCommand(JvmSettings.changed(settings.keySet(), words, before.command()));
    }

    private void startAgain(UnaryOperator<ProcessSpec> change) {
        if (settings.isEmpty()) {
            return;
        }
        run.noteFired(); // What has fired is written down as used up, for the lives that begin now.
        CompletableFuture<?>[] starts = run.pattern().services().keySet().stream()
                .map(service ->
                        CompletableFuture.runAsync(() -> run.process(service).restart(change)))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(starts).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof InfraException toldToPeople ? toldToPeople : failed;
        }
    }
}
