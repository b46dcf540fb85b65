package io.twobanks.common.setting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Lets a bank start only when whatever was set in its pattern's namespace is known to {@code application.yml} and fits. */
final class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsCheck.class);

    /** How Spring names what it has read from the bank's own {@code application.yml}. */
    private static final String OWN = "Config resource 'class path resource";

    private final String namespace;

    /** @param namespace with the dot: {@code xa.} */
    SettingsCheck(String namespace) {
        this.namespace = namespace;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        firstMistake(event.getEnvironment()).ifPresent(mistake -> {
            LOG.error(sentence(mistake));
            throw new AbandonedRunException();
        });
    }

    Optional<Mistake> firstMistake(ConfigurableEnvironment environment) {
        Map<String, String> defaults = new HashMap<>();
        sources(environment)
                .filter(SettingsCheck::isOwn)
                .forEach(source ->
                        names(source).forEach(key -> defaults.put(key, String.valueOf(source.getProperty(key)))));
        Settings settings = new Settings(defaults);
        return sources(environment)
                .filter(source -> !isOwn(source))
                .flatMap(source -> names(source)
                        .flatMap(key -> settings.mistake(key, String.valueOf(source.getProperty(key))).stream()))
                .findFirst();
    }

    private static Stream<EnumerablePropertySource<?>> sources(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(source -> (EnumerablePropertySource<?>) source);
    }

    private static boolean isOwn(EnumerablePropertySource<?> source) {
        return source.getName().startsWith(OWN);
    }

    /** Of environment variables only guards: other programs' may begin like a pattern. */
    private Stream<String> names(EnumerablePropertySource<?> source) {
        String beginning = source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                ? namespace.toUpperCase(Locale.ROOT).replace('.', '_') + "GUARD_"
                : namespace;
        return Stream.of(source.getPropertyNames()).filter(key -> key.startsWith(beginning));
    }

    static String sentence(Mistake mistake) {
        if (mistake.isUnknown()) {
            return "There is no setting " + mistake.key()
                    + ". The bank was not started, nothing was changed. The nearest are: "
                    + String.join(", ", mistake.nearest()) + ".";
        }
        String wanted = switch (mistake.takes()) {
            case SWITCH -> "true or false";
            case NUMBER -> "a whole number";
            case TIME -> "a time such as 500ms, 2s or 10m";
            case TEXT -> "a text";
        };
        return mistake.key() + " must be " + wanted + ", but was '" + mistake.value()
                + "'. The bank was not started, nothing was changed.";
    }
}
