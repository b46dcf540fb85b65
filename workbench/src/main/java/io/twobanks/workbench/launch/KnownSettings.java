package io.twobanks.workbench.launch;

import io.twobanks.common.setting.Mistake;
import io.twobanks.common.setting.Settings;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What can be set with {@code -P}: the pattern's own settings, all of which stand in its {@code application.yml}, and those
 * of the workbench. What belongs to a library is passed on as it is.
 */
public final class KnownSettings {
    /** Of a file with several documents the first is read; the others hold for one profile each. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** In any namespace: a guard of another pattern, or of none, takes nothing away. */
    private static final String GUARD = ".guard.";

    /** The workbench's own have one word more; what has two is a setting of RocketMQ's client. */
    private static final String OWN = "rocketmq\\.[^.]*";

    private static final Map<String, List<String>> CHOICES = Map.of(
            MessageBrokers.MASTERS, List.of("1", "2"),
            MessageBrokers.FLUSH, List.of("SYNC_FLUSH", "ASYNC_FLUSH"));

    private final String namespace;
    private final Settings settings;

    private KnownSettings(String namespace, Map<String, String> defaults) {
        this.namespace = namespace;
        this.settings = new Settings(defaults);
    }

    /** Those of a pattern. */
    public static KnownSettings of(Pattern pattern) {
        Map<String, String> defaults = new HashMap<>();
        String namespace = pattern.id() + ".";
        JsonNode file = YAML.readTree(
                pattern.module().resolve("src/main/resources/application.yml").toFile());
        flatten("", file, defaults);
        defaults.keySet().removeIf(key -> !key.startsWith(namespace));
        if (pattern.servers().contains(MessageBrokers.NAME)) {
            defaults.put(MessageBrokers.MASTERS, "1");
            defaults.put(MessageBrokers.CHECKS, "600");
            defaults.put(MessageBrokers.FLUSH, "SYNC_FLUSH");
            defaults.put("rocketmq.name-server", "127.0.0.1:9876");
        }
        return new KnownSettings(namespace, defaults);
    }

    private static void flatten(String beginning, JsonNode node, Map<String, String> flat) {
        node.properties().forEach(entry -> {
            String key = beginning + entry.getKey();
            if (entry.getValue().isObject()) {
                flatten(key + ".", entry.getValue(), flat);
            } else {
                flat.put(key, entry.getValue().asString());
            }
        });
    }

    /** @throws Problem that names the first setting which would have been ignored, or cannot be read */
    public void require(Map<String, String> properties) {
        properties.forEach((key, value) -> {
            if (key.startsWith(namespace) || key.contains(GUARD) || key.matches(OWN)) {
                settings.mistake(key, value).ifPresent(KnownSettings::refuse);
                requireChoice(key, value);
            }
        });
    }

    private static void refuse(Mistake mistake) {
        if (mistake.isUnknown()) {
            throw new Problem("setting.unknown", mistake.key(), String.join(", ", mistake.nearest()));
        }
        String wanted = switch (mistake.takes()) {
            case SWITCH -> Messages.text("setting.switch");
            case NUMBER -> Messages.text("setting.number");
            case TIME -> Messages.text("setting.time");
            case TEXT -> Messages.text("setting.text");
        };
        throw new Problem("setting.wrong", mistake.key(), wanted, mistake.value());
    }

    private static void requireChoice(String key, String value) {
        List<String> choices = CHOICES.getOrDefault(key, List.of(value));
        if (!choices.contains(value)) {
            throw new Problem("setting.wrong", key, String.join(" | ", choices), value);
        }
        if (key.equals(MessageBrokers.CHECKS) && value.startsWith("-")) {
            throw new Problem("setting.wrong", key, Messages.text("setting.number"), value);
        }
    }
}
