package io.twobanks.workbench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {
    @TempDir
    private Path folder;

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=T", "-c", "user.email=t@example.org"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes());
        assertThat(git.waitFor()).as(said).isZero();
    }

    @Test
    void a_folder_that_is_no_checkout_has_none() {
        assertThat(Commit.of(folder)).isNull();
    }

    @Test
    void a_checkout_has_its_commit_and_says_when_files_were_changed_since() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "one");
        git("init", "-q");
        git("add", "file");
        git("commit", "-qm", "one");
        git("tag", "-am", "a tag is no commit", "release");

        assertThat(Commit.of(folder)).matches("[0-9a-f]{12}");
        Files.writeString(file, "two");
        assertThat(Commit.of(folder)).matches("[0-9a-f]{12}-dirty");
    }

    @Test
    void an_archive_inside_somebodys_checkout_has_none() throws Exception {
        git("init", "-q");
        git("commit", "-qm", "one", "--allow-empty");

        assertThat(Commit.of(Files.createDirectory(folder.resolve("archive")))).isNull();
    }
}
