package io.twobanks.workbench.api;

import java.util.Set;

/** The files of the console's page; whoever asks may read them, because nothing of a run stands in them. */
final class PageFiles {
    static final String FOLDER = "classpath:/io/twobanks/workbench/console/page/";

    static final Set<String> ALL = Set.of(
            "/",
            "/arm.js",
            "/console.css",
            "/desk.js",
            "/dom.js",
            "/guards.js",
            "/icon.svg",
            "/inspector.js",
            "/live.js",
            "/main.js",
            "/money.js",
            "/processes.js",
            "/protocol.js",
            "/sequence.js",
            "/session.js",
            "/texts.js",
            "/texts.json",
            "/timeline.js",
            "/transfer.js",
            "/words.js");

    private PageFiles() {}
}
