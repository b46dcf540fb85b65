package io.twobanks.common.setting;

import java.util.Properties;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.ClassPathResource;

/** The start of every bank: with settings that are known, or not at all. */
public final class StartBank {
    private StartBank() {}

    /**
     * Runs it; when it cannot start, the reason has been printed and the JVM ends, whatever threads libraries have left (RocketMQ's client leaves some).
     *
     * @param pattern the namespace of its settings, for example {@code xa}
     */
    public static void run(Class<?> application, String pattern, String[] arguments) {
        run(application, pattern, "application", arguments);
    }

    /**
     * The same where another bank's settings are on the class path, too.
     *
     * @param settings the name of the file with this one's, without {@code .yml}
     */
    public static void run(Class<?> application, String pattern, String settings, String[] arguments) {
        SpringApplication bank = new SpringApplication(application);
        Properties defaults = inCommon();
        defaults.setProperty("spring.config.name", settings);
        bank.setDefaultProperties(defaults);
        bank.addListeners(new SettingsCheck(pattern + "."));
        try {
            bank.run(arguments);
        } catch (RuntimeException told) {
            System.exit(1);
        }
    }

    /** What every bank says in the same words, as {@code bank.yml} has it; whatever else is set counts more. */
    public static Properties inCommon() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("io/twobanks/common/bank.yml"));
        return yaml.getObject();
    }
}
