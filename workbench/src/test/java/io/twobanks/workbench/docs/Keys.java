package io.twobanks.workbench.docs;

import io.twobanks.workbench.docs.Document.Text;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Fault points, guards and settings of the patterns. */
final class Keys {
    static final Check EXIST = new Check("a fault point, guard or setting exists", Keys::unknown);

    private static final Set<String> KNOWN = known();

    private Keys() {}

    private static Stream<Finding> unknown(Document document) {
        Pattern key = Pattern.compile("(?<![\\w/.-])(?:"
                + String.join("|", Checkout.find().patterns()) + ")\\.(?!md\\b)[a-z][\\w-]*(?:\\.[a-z][\\w-]*)*…?");
        return Stream.concat(document.code().stream(), inBlocks(document))
                .flatMap(text -> key.matcher(text.text())
                        .results()
                        .map(found -> found.group())
                        .filter(found -> !isKnown(found))
                        .map(found -> document.finding(text.line(), "no pattern has " + found)));
    }

    private static Stream<Text> inBlocks(Document document) {
        return document.blocks().stream()
                .filter(block -> !block.language().equals("java"))
                .flatMap(block -> IntStream.range(0, block.lines().size())
                        .mapToObj(i -> new Text(block.line() + i, block.lines().get(i))));
    }

    private static boolean isKnown(String key) {
        return key.endsWith("…")
                ? KNOWN.stream().anyMatch(known -> known.startsWith(key.substring(0, key.length() - 1)))
                : KNOWN.contains(key);
    }

    private static Set<String> known() {
        Checkout checkout = Checkout.find();
        Set<String> known = new TreeSet<>();
        addSettings(known, checkout.root().resolve("common/src/main/resources/io/twobanks/common/bank.yml"));
        checkout.patterns().stream().map(checkout::pattern).forEach(pattern -> {
            pattern.points().forEach(point -> known.add(point.id()));
            pattern.guards().forEach(guard -> known.add(guard.key()));
            addSettings(known, pattern.settingsFile());
        });
        return known;
    }

    private static void addSettings(Set<String> known, Path file) {
        try (MappingIterator<JsonNode> documents =
                YAMLMapper.builder().build().readerFor(JsonNode.class).readValues(Files.readString(file))) {
            documents.forEachRemaining(document -> addSettings(known, "", document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addSettings(Set<String> known, String prefix, JsonNode node) {
        node.properties().forEach(property -> {
            known.add(prefix + property.getKey());
            addSettings(known, prefix + property.getKey() + ".", property.getValue());
        });
    }
}
