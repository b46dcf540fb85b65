package io.twobanks.workbench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A comparison in few bytes: what is null is not there, and each result is one line, so that a change is one line, too. */
final class PublishedJson {
    /** What is null is left out; who reads it finds null again. */
    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private PublishedJson() {}

    static String of(Comparison comparison) {
        String results =
                comparison.results().stream().map(JSON::writeValueAsString).collect(Collectors.joining(",\n"));
        Comparison without = new Comparison(comparison.runs(), comparison.patterns(), List.of())
                .with(comparison.costs(), comparison.campaigns());
        return JSON.writeValueAsString(without).replace("\"results\":[]", "\"results\":[\n" + results + "\n]") + "\n";
    }
}
