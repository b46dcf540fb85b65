package io.twobanks.common.setting;

import org.springframework.boot.SpringApplication;

/** The start of every bank: with settings that are known, or not at all. */
public final class StartBank {
    private StartBank() {}

    /**
     * Runs it; when it cannot start, the reason has been printed and the JVM ends, whatever threads libraries have left (RocketMQ's client leaves some).
     *
     * @param pattern the namespace of its settings, for example {@code xa}
     */
    public static void run(Class<?> application, String pattern, String[] arguments) {
        SpringApplication bank = new SpringApplication(application);
        bank.addListeners(new SettingsCheck(pattern + "."));
        try {
            bank.run(arguments);
        } catch (RuntimeException told) {
            System.exit(1);
        }
    }
}
