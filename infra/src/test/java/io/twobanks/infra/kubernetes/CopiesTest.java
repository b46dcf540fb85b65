package io.twobanks.infra.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a kustomization must have in its own folder says the same as where it comes from; {@code -Dtwobanks.write=true} copies it. */
class CopiesTest {
    private static final boolean WRITE = Boolean.getBoolean("twobanks.write");
    private static final String COMMON = "common/src/main/resources/io/twobanks/common/";

    @TestFactory
    Stream<DynamicTest> a_copy_is_equal() {
        return copies().entrySet().stream()
                .map(copy -> DynamicTest.dynamicTest(
                        Manifests.FOLDER.relativize(copy.getKey()).toString(),
                        () -> compare(copy.getKey(), Manifests.ROOT.resolve(copy.getValue()))));
    }

    private static void compare(Path copy, Path original) throws IOException {
        if (WRITE) {
            Files.writeString(copy, Manifests.read(original));
        }
        assertThat(copy).hasSameTextualContentAs(original);
    }

    private static Map<Path, String> copies() {
        Map<Path, String> copies = new TreeMap<>(Map.of(
                Manifests.FOLDER.resolve("parts/tables/1-user.sql"), COMMON + "user.sql",
                Manifests.FOLDER.resolve("parts/tables/2-schema.sql"), COMMON + "schema.sql",
                Manifests.FOLDER.resolve("parts/tables/3-accounts.sql"), COMMON + "accounts.sql",
                Manifests.FOLDER.resolve("parts/database-seata/1-store.sql"),
                        "infra/src/main/resources/io/twobanks/infra/seata/store.sql"));
        for (Path pattern : Manifests.patterns()) {
            String original = Manifests.module(pattern.getFileName().toString()) + "/schema.sql";
            if (Files.exists(Manifests.ROOT.resolve(original))) {
                copies.put(pattern.resolve("schema.sql"), original);
            }
        }
        return copies;
    }

    /** A topic that nobody makes is refused by the broker. */
    @TestFactory
    Stream<DynamicTest> the_topics_are_the_patterns() {
        return Manifests.patterns().stream()
                .filter(folder -> kustomization(folder).contains("parts/rocketmq"))
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        () -> assertThat(kustomization(folder)).contains("- TOPICS=" + topics(folder) + "\n")));
    }

    private static String topics(Path folder) {
        String pattern = Manifests.read(Manifests.ROOT
                .resolve(Manifests.module(folder.getFileName().toString()))
                .resolve("pattern.yml"));
        return Pattern.compile("- \\{name: \"?([^\",]+)\"?, group")
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(" "));
    }

    private static String kustomization(Path folder) {
        return Manifests.read(folder.resolve("kustomization.yaml"));
    }
}
