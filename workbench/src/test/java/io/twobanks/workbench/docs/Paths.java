package io.twobanks.workbench.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files and folders of this checkout that a document names in backticks. */
final class Paths {
    static final Check EXIST = new Check("a path in backticks exists", Paths::missing);

    private static final Pattern PATH = Pattern.compile("\\.?[\\w*-][\\w.*-]*(/[\\w.*-]+)*/?");
    private static final Pattern OURS = Pattern.compile("(\\.ci|checker|common|docs|infra|workbench|[a-z-]+-demo)/.*");
    private static final Pattern FILE_NAME = Pattern.compile("[\\w.-]+\\.(md|java|yml|sql|xml|properties)");
    private static final List<Path> FILES = files();

    private Paths() {}

    private static Stream<Finding> missing(Document document) {
        return document.code().stream()
                .filter(code -> PATH.matcher(code.text()).matches())
                .filter(code -> OURS.matcher(code.text()).matches()
                        ? !exists("", code.text()) && !exists(document.folder(), code.text())
                        : FILE_NAME.matcher(code.text()).matches() && !exists("**", code.text()))
                .map(code -> document.finding(code.line(), "there is no " + code.text()));
    }

    private static boolean exists(String folder, String path) {
        String glob = (folder.isEmpty() ? "" : folder + "/") + path.replaceAll("/$", "");
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:{" + glob + "," + glob + "/**}");
        return FILES.stream().anyMatch(matcher::matches)
                || folder.equals("**") && FILES.stream().anyMatch(file -> file.endsWith(path));
    }

    private static List<Path> files() {
        try (Stream<Path> all = Files.walk(Documents.ROOT)) {
            return all.filter(Files::isRegularFile)
                    .map(Documents.ROOT::relativize)
                    .filter(file -> !file.toString().matches("(.*/)?(target|\\.git|\\.twobanks)/.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
