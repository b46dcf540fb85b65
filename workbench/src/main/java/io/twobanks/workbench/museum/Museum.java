package io.twobanks.workbench.museum;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All exhibits of a checkout: the files {@code museum.yml} beside the patterns. */
public record Museum(List<Exhibit> exhibits) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** In the order of the folders, and in each file's own. */
    public static Museum of(Checkout checkout) {
        try (Stream<Path> folders = Files.list(checkout.root())) {
            return new Museum(folders.map(folder -> folder.resolve("museum.yml"))
                    .filter(Files::exists)
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Exhibit> read(Path file) {
        return YAML.readValue(file.toFile(), new TypeReference<>() {});
    }

    /** The exhibit with this id. @throws Problem that names all when there is none */
    public Exhibit exhibit(String id) {
        return exhibits.stream()
                .filter(exhibit -> exhibit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "museum.unknown", id, exhibits.stream().map(Exhibit::id).collect(Collectors.joining(", "))));
    }

    /** Those that one pattern shows. */
    public List<Exhibit> of(String pattern) {
        return exhibits.stream()
                .filter(exhibit -> exhibit.pattern().equals(pattern))
                .toList();
    }
}
