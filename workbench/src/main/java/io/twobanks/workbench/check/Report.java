package io.twobanks.workbench.check;

public final class Report {
    public static java.util.List<String> of(Verdict v) {
        return java.util.List.of(v.toString());
    }
}
