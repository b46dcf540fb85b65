package io.twobanks.workbench.reference;

import io.twobanks.workbench.launch.Pattern.Text;
import java.util.function.Function;

/** The languages in which a page is written. */
public enum Language {
    ENGLISH("en", Text::en),
    CHINESE("zh", Text::zh);

    private final String folder;
    private final Function<Text, String> choice;

    Language(String folder, Function<Text, String> choice) {
        this.folder = folder;
        this.choice = choice;
    }

    /** Below {@code docs}. */
    public String folder() {
        return folder;
    }

    /** The folder of the same document in the other language. */
    String otherFolder() {
        return this == ENGLISH ? CHINESE.folder : ENGLISH.folder;
    }

    /** What is in this language. */
    public String of(Text text) {
        return choice.apply(text);
    }

    String of(String en, String zh) {
        return of(new Text(en, zh));
    }
}
