package io.twobanks.workbench.tidy;

import java.util.List;

/**
 * What a rule is for.
 *
 * @param bad breaks this rule and no other
 * @param nearMiss looks alike and breaks none
 */
record Example(Rule rule, List<Source> bad, List<Source> nearMiss) {
    private static final String MAIN = "workbench/src/main/java/io/twobanks/workbench/a/A.java";

    static Example ofText(Rule rule, String path, String bad, String nearMiss) {
        return new Example(rule, List.of(new Source(path, bad)), List.of(new Source(path, nearMiss)));
    }

    /** Statements inside a method. */
    static Example ofCode(Rule rule, String bad, String nearMiss) {
        return ofMembers(rule, "void f() {\n" + bad + "\n}", "void f() {\n" + nearMiss + "\n}");
    }

    /** Members of a class. */
    static Example ofMembers(Rule rule, String bad, String nearMiss) {
        return ofJava(rule, "class A {\n" + bad + "\n}", "class A {\n" + nearMiss + "\n}");
    }

    /** What stands in a main file below its package. */
    static Example ofJava(Rule rule, String bad, String nearMiss) {
        return new Example(rule, main(MAIN, bad), main(MAIN, nearMiss));
    }

    static Example ofFolders(Rule rule, String badPath, String nearMissPath) {
        return new Example(rule, main(badPath, "class A {}"), main(nearMissPath, "class A {}"));
    }

    /** A main file, and the package-info that it needs. */
    static List<Source> main(String path, String java) {
        Source file = new Source(path, "package a;\n" + java + "\n");
        return List.of(file, new Source(file.folder() + "/package-info.java", "package a;\n"));
    }
}
