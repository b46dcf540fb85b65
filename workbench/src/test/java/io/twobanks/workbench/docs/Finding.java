package io.twobanks.workbench.docs;

/** What is not true in a document; lines are counted from 1. */
record Finding(String path, int line, String what) {
    @Override
    public String toString() {
        return path + ":" + line + ": " + what;
    }
}
