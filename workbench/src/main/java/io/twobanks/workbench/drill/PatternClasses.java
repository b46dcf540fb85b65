package io.twobanks.workbench.drill;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A pattern's own classes inside the workbench, behind it: what both have is the workbench's. Nothing else of the workbench looks
 * here, so a demo's starters configure nothing of it.
 */
final class PatternClasses implements AutoCloseable {
    private final Pattern pattern;
    private final URLClassLoader classes;

    /** @throws io.twobanks.workbench.Problem when nobody has built the pattern */
    PatternClasses(Checkout checkout, Pattern pattern) {
        this.pattern = pattern;
        URL[] path = Stream.of(checkout.scenarioClassPath(pattern).split(File.pathSeparator))
                .map(PatternClasses::url)
                .toArray(URL[]::new);
        this.classes = new URLClassLoader(path, PatternClasses.class.getClassLoader());
    }

    private static URL url(String file) {
        try {
            return Path.of(file).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    Drill drill(String name) {
        return DrillList.of(pattern.id(), classes).named(name);
    }

    @Override
    public void close() {
        try {
            classes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
