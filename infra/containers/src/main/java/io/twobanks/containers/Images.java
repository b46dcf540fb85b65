package io.twobanks.containers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.testcontainers.utility.DockerImageName;

/** Which image each server has: one file, and a property {@code twobanks.image.NAME} for each. */
final class Images {
    private Images() {}

    static DockerImageName of(String server) {
        String image = System.getProperty("twobanks.image." + server, listed(server));
        return DockerImageName.parse(image).asCompatibleSubstituteFor(server);
    }

    private static String listed(String server) {
        Properties images = new Properties();
        try (InputStream file = Images.class.getResourceAsStream("images.properties")) {
            images.load(file);
            return images.getProperty(server);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
