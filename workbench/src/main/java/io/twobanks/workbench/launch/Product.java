package io.twobanks.workbench.launch;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The kinds of middleware that the workbench can start. A further one is a line here and a class. */
enum Product {
    NACOS(Registry.NAME, List.of(), Registry::isUsed, Registry::new) {
        @Override
        List<String> tells(Home home, String service) {
            return List.of( // Else its client writes into the user's home.
                    "-DJM.LOG.PATH=" + home.logs().resolve(service + "-registry"),
                    "-DJM.SNAPSHOT.PATH=" + home.data(service));
        }
    },
    ROCKETMQ(MessageBrokers.NAME, MessageBrokers.SETTINGS, around -> true, MessageBrokers::new),
    SEATA(Coordinator.NAME, Coordinator.SETTINGS, around -> true, Coordinator::new);

    private final String id;
    private final List<OwnSetting> settings;
    private final Predicate<Surroundings> used;
    private final Function<Surroundings, Middleware> maker;

    Product(
            String id,
            List<OwnSetting> settings,
            Predicate<Surroundings> used,
            Function<Surroundings, Middleware> maker) {
        this.id = id;
        this.settings = settings;
        this.used = used;
        this.maker = maker;
    }

    /** Those that a pattern names as its servers. @throws Problem when it names another one */
    static List<Product> of(Pattern pattern) {
        return pattern.servers().stream().map(name -> named(name, pattern)).toList();
    }

    private static Product named(String name, Pattern pattern) {
        return Arrays.stream(values())
                .filter(product -> product.id.equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem("pattern.server", pattern.id(), name));
    }

    /** As a run has it, not started yet; nothing where the run does without. */
    Stream<Middleware> at(Surroundings around) {
        return Stream.of(around)
                .filter(run -> isWanted(run.pattern(), run.options().properties()))
                .filter(used)
                .map(maker);
    }

    /** Whether a run with these properties asks for it, where it is started only then. */
    boolean isWanted(Pattern pattern, Map<String, String> properties) {
        String condition = pattern.serverConditions().get(id);
        return condition == null
                || properties.entrySet().stream()
                        .anyMatch(given -> condition.equals(given.getKey() + "=" + given.getValue()));
    }

    /** What can be set with {@code -P}. */
    List<OwnSetting> settings() {
        return settings;
    }

    /** Whether a key could be one of them, known or mistyped. What has three words or more belongs to a library. */
    static boolean isSetting(String key) {
        String beginning = key.replaceFirst("\\.[^.]*$", "");
        return Arrays.stream(values())
                .flatMap(product -> product.settings.stream())
                .anyMatch(setting -> setting.key().replaceFirst("\\.[^.]*$", "").equals(beginning));
    }

    /** What the JVM of a service is told whose class path has this product's client. */
    List<String> tells(Home home, String service) {
        return List.of();
    }
}
