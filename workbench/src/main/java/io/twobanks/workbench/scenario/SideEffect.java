package io.twobanks.workbench.scenario;

/** What others had to live with meanwhile. */
public enum SideEffect {
    /** V: a reader saw a transfer half done. */
    VISIBLE("V"),
    /** L: rows were locked for longer than others wait for a lock (3 s). */
    LOCKED("L"),
    /** F: a reader saw money frozen on an account. */
    FROZEN("F");

    /** Row locks are a price when they are held longer than a bank waits for one: then others are refused. */
    static final long LOCKED_MILLIS = 3000;

    private final String code;

    SideEffect(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
