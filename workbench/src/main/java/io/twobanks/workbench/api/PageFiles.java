package io.twobanks.workbench.api;

import java.util.Set;

/** The files of the console's page; whoever asks may read them, because nothing of a run stands in them. */
final class PageFiles {
    static final String FOLDERS =
            "classpath:/io/twobanks/workbench/console/page/,classpath:/io/twobanks/workbench/report/";

    static final Set<String> ALL = Set.of(
            "/",
            "/arm.js",
            "/axis.js",
            "/compare-texts.json",
            "/compare.css",
            "/compare.js",
            "/console.css",
            "/desk.js",
            "/dom.js",
            "/drills.js",
            "/exercises.js",
            "/expect.js",
            "/guards.js",
            "/icon.svg",
            "/inspector.js",
            "/lanes.js",
            "/live.js",
            "/lockstep.css",
            "/lockstep.js",
            "/main.js",
            "/money.js",
            "/outcome.js",
            "/processes.js",
            "/protocol.js",
            "/read.js",
            "/results.html",
            "/results.js",
            "/scenarios.js",
            "/sequence.js",
            "/session.js",
            "/stage.js",
            "/texts.js",
            "/texts.json",
            "/timeline.js",
            "/transfer.js",
            "/views.js",
            "/words.js");

    private PageFiles() {}
}
