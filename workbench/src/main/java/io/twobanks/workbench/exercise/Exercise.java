package io.twobanks.workbench.exercise;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A guard to be written, as the {@code exercises.yml} of its pattern tells it.
 *
 * @param name for example {@code not-found}
 * @param guard the property that takes the same guard away, for example {@code xa.guard.verify-not-found}
 * @param type the class that the guard is in, by its full name
 * @param method the method of it that is left to the learner
 * @param helpers methods that only that one needs, and that would tell what is to be done; absent where there are none
 * @param hole what stands in the method instead, in statements: as if there were no guard
 * @param plays the scenarios that it is graded by, those of the guard among them
 * @param title one line
 * @param task what must hold, and nothing of how
 * @param seen what happens while the guard is missing
 * @param hints each says more than the one before
 * @param why the real code does what it does
 */
public record Exercise(
        String name,
        String guard,
        @JsonProperty("class") String type,
        String method,
        List<String> helpers,
        String hole,
        List<String> plays,
        Text title,
        Text task,
        Text seen,
        List<Text> hints,
        Text why) {
    private static final String FILE = "exercises.yml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Exercise {
        helpers = helpers == null ? List.of() : helpers;
    }

    private record Told(List<Exercise> exercises) {}

    /** All of a pattern; none when it has no such file. */
    public static List<Exercise> of(Pattern pattern) {
        Path file = pattern.folder().resolve(FILE);
        return Files.exists(file) ? YAML.readValue(file.toFile(), Told.class).exercises() : List.of();
    }

    /** The one with this name, or the first when there is no name. @throws Problem when there is none */
    public static Exercise named(String name, Pattern pattern) {
        List<Exercise> all = of(pattern);
        if (all.isEmpty()) {
            throw new Problem("exercise.noneAtAll", pattern.id());
        }
        String names = all.stream().map(Exercise::name).collect(Collectors.joining(", "));
        return all.stream()
                .filter(exercise -> name == null || exercise.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem("exercise.unknown", pattern.id(), name == null ? "" : name, names));
    }

    /** Where the class is written: in the pattern's own module, or in what all patterns share. */
    public Path source(Checkout checkout, Pattern pattern) {
        String file = "src/main/java/" + type.replace('.', '/') + ".java";
        return Stream.of(pattern.module(), checkout.root().resolve("common"))
                .map(module -> module.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + type));
    }

    /** The guard as it is written there now. */
    public String realCode(Checkout checkout, Pattern pattern) throws IOException {
        List<String> methods =
                Stream.concat(Stream.of(method), helpers.stream()).toList();
        return new OpenedClass(Files.readString(source(checkout, pattern))).textOf(methods);
    }

    /** The name of that file. */
    public String fileName() {
        return type.substring(type.lastIndexOf('.') + 1) + ".java";
    }

    /** As a person types it; a wish can follow. */
    public String command(Pattern pattern) {
        return "./twobanks exercise " + pattern.id() + " " + name;
    }
}
