package io.twobanks.workbench.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Which state of the sources something was made by. */
public final class Commit {
    private static final List<String> DESCRIBE =
            List.of("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*");

    private Commit() {}

    /**
     * The commit's first twelve digits, with {@code -dirty} behind them when a tracked file was changed since.
     *
     * @return null when the folder is no git checkout of its own (a source archive, for example), or there is no git
     */
    public static String of(Path root) {
        ProcessBuilder git =
                new ProcessBuilder(DESCRIBE).directory(root.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        // An archive that was unpacked inside somebody's repository is none of its commits.
        git.environment().put("GIT_CEILING_DIRECTORIES", String.valueOf(root.getParent()));
        try {
            Process asked = git.start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return asked.waitFor() == 0 ? answer : null;
        } catch (IOException noGit) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
