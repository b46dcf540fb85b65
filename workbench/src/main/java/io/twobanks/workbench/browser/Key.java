package io.twobanks.workbench.browser;

import java.util.Map;

/** A key, by its name and the number that browsers have for it. */
public enum Key {
    TAB("Tab", 9, ""),
    ENTER("Enter", 13, "\r"),
    ESCAPE("Escape", 27, ""),
    HOME("Home", 36, ""),
    ARROW_RIGHT("ArrowRight", 39, ""),
    ARROW_DOWN("ArrowDown", 40, "");

    private final String key;
    private final int number;
    private final String text;

    Key(String key, int number, String text) {
        this.key = key;
        this.number = number;
        this.text = text;
    }

    Map<String, Object> event(String type) {
        return Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", number, "text", text);
    }
}
