package io.twobanks.workbench.report;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.bench.BenchReport;
import io.twobanks.workbench.bench.Cost;
import io.twobanks.workbench.bench.Costs;
import io.twobanks.workbench.campaign.Campaigned;
import io.twobanks.workbench.scenario.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What several runs came to, put together as if it had been one: results of compare, of benches and of campaigns. */
public final class Together {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final List<Declared> declared;
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, Result> results = new TreeMap<>();
    private final Map<String, List<Cost>> costs = new TreeMap<>();
    private final Map<String, Campaigned> campaigns = new TreeMap<>();

    /**
     * @param folder where it will be written, so that it says from there where the evidence is
     * @param declared what the patterns of the checkout declare now
     */
    public Together(Path folder, List<Declared> declared) {
        this.folder = folder.toAbsolutePath().normalize();
        this.declared = declared;
    }

    /**
     * Adds a file; of the same scenario, the same pattern's bench and the same seed's campaign the one that was added last stays.
     *
     * @param named a file, or a folder with a {@code result.json}
     * @throws Problem when it is none of those
     */
    public Together add(Path named) {
        Path file = Files.isDirectory(named) ? named.resolve(ComparisonFile.JSON_NAME) : named;
        JsonNode content = content(file);
        String schema = content.path("schema").asString("");
        if (schema.equals(Campaigned.SCHEMA)) {
            addCampaign(JSON.treeToValue(content, Campaigned.class));
        } else if (schema.equals(Costs.SCHEMA)) {
            addCosts(JSON.treeToValue(content, Costs.class).costs());
        } else if (schema.isEmpty() && content.has("anatomies") && content.has("turns")) {
            addBench(file);
        } else {
            addComparison(
                    ComparisonFile.read(file), file.toAbsolutePath().normalize().getParent());
        }
        return this;
    }

    private static JsonNode content(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException | JacksonException e) {
            throw new Problem("report.unreadable", file, e.getMessage());
        }
    }

    private void addComparison(Comparison comparison, Path from) {
        runs.addAll(comparison.runs());
        comparison.results().forEach(result -> results.put(result.name(), moved(result, from)));
        addCosts(comparison.costs());
        comparison.campaigns().forEach(this::addCampaign);
    }

    private Result moved(Result result, Path from) {
        return result.evidence() == null
                ? result
                : result.evidenceAt(
                        folder.relativize(from.resolve(result.evidence()).normalize())
                                .toString()
                                .replace('\\', '/'));
    }

    private void addBench(Path file) {
        List<Cost> measured = Cost.of(BenchReport.read(file));
        if (measured.isEmpty()) {
            throw new Problem("report.voidBench", file);
        }
        addCosts(measured);
    }

    private void addCosts(List<Cost> measured) {
        measured.stream().collect(Collectors.groupingBy(Cost::pattern)).forEach(costs::put);
    }

    private void addCampaign(Campaigned campaign) {
        campaigns.put(campaign.pattern() + " " + campaign.seed() + " " + campaign.properties(), campaign);
    }

    /**
     * All that was added.
     *
     * @throws Problem when no result of compare was among it
     */
    public Comparison comparison() {
        if (runs.isEmpty()) {
            throw new Problem("report.noComparison");
        }
        return new Comparison(runs.stream().distinct().toList(), declared, List.copyOf(results.values()))
                .with(costs.values().stream().flatMap(List::stream).toList(), List.copyOf(campaigns.values()));
    }
}
