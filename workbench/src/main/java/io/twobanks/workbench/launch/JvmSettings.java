package io.twobanks.workbench.launch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the command of a bank service's JVM says of its settings: {@code -Dkey=value}, before the class path. */
public final class JvmSettings {
    private static final String CLASS_PATH = "-cp";

    private JvmSettings() {}

    /** The words of the command that are about these keys. */
    public static List<String> said(Collection<String> keys, List<String> command) {
        return command.stream().filter(word -> isAbout(keys, word)).toList();
    }

    /** The command without those words, and with others in their place. */
    public static List<String> changed(Collection<String> keys, List<String> words, List<String> command) {
        List<String> changed = new ArrayList<>(command);
        changed.removeIf(word -> isAbout(keys, word));
        changed.addAll(changed.indexOf(CLASS_PATH), words);
        return changed;
    }

    private static boolean isAbout(Collection<String> keys, String word) {
        return keys.stream().anyMatch(key -> word.startsWith("-D" + key + "="));
    }
}
