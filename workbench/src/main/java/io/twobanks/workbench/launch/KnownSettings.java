package io.twobanks.workbench.launch;

import io.twobanks.common.setting.Mistake;
import io.twobanks.common.setting.Settings;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What can be set with {@code -P}: the pattern's own settings, all of which stand in one file, and those
 * of the workbench. What belongs to a library is passed on as it is.
 */
public final class KnownSettings {
    /** Of a file with several documents the first is read; the others hold for one profile each. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** In any namespace: a guard of another pattern, or of none, takes nothing away. */
    private static final String GUARD = ".guard.";

    private final String namespace;
    private final Settings settings;
    private final List<OwnSetting> ofServers;

    private KnownSettings(String namespace, Map<String, String> defaults, List<OwnSetting> ofServers) {
        this.namespace = namespace;
        this.settings = new Settings(defaults);
        this.ofServers = ofServers;
    }

    /** Those of a pattern. */
    public static KnownSettings of(Pattern pattern) {
        Map<String, String> defaults = new HashMap<>();
        String namespace = pattern.id() + ".";
        JsonNode file = YAML.readTree(pattern.settingsFile().toFile());
        flatten("", file, defaults);
        defaults.keySet().removeIf(key -> !key.startsWith(namespace));
        List<OwnSetting> ofServers = Product.of(pattern).stream()
                .flatMap(product -> product.settings().stream())
                .toList();
        ofServers.forEach(setting -> defaults.put(setting.key(), setting.standard()));
        return new KnownSettings(namespace, defaults, ofServers);
    }

    /** Those of a pattern's servers, with what holds when nobody says otherwise. */
    public static Map<String, String> ofServers(Pattern pattern) {
        Map<String, String> defaults = new TreeMap<>();
        Product.of(pattern).stream()
                .flatMap(product -> product.settings().stream())
                .forEach(setting -> defaults.put(setting.key(), setting.standard()));
        return defaults;
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
            if (key.startsWith(namespace) || key.contains(GUARD) || Product.isSetting(key)) {
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

    private void requireChoice(String key, String value) {
        ofServers.stream()
                .filter(setting -> setting.key().equals(key) && !setting.allows(value))
                .findFirst()
                .ifPresent(setting -> {
                    throw new Problem("setting.wrong", key, setting.form(), value);
                });
    }
}
