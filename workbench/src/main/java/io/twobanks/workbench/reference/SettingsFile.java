package io.twobanks.workbench.reference;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.comments.CommentLine;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads an {@code application.yml} with its comments. What holds for one profile only is not read. */
final class SettingsFile {
    private static final LoadSettings WITH_COMMENTS =
            LoadSettings.builder().setParseComments(true).build();

    private final List<Setting> settings = new ArrayList<>();

    private SettingsFile() {}

    /** In the order of the file. */
    static List<Setting> read(Path file) {
        SettingsFile read = new SettingsFile();
        try (Reader reader = Files.newBufferedReader(file)) {
            Iterator<Node> documents =
                    new Compose(WITH_COMMENTS).composeAllFromReader(reader).iterator();
            if (documents.hasNext()) { // Else the parser stands before the first document.
                read.add("", documents.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(read.settings);
    }

    private void add(String beginning, Node node) {
        for (NodeTuple entry : ((MappingNode) node).getValue()) {
            String key = beginning + ((ScalarNode) entry.getKeyNode()).getValue();
            if (entry.getValueNode() instanceof MappingNode) {
                add(key + ".", entry.getValueNode());
            } else {
                settings.add(new Setting(key, value(entry.getValueNode()), comment(entry)));
            }
        }
    }

    private static String value(Node node) {
        return node instanceof SequenceNode several
                ? several.getValue().stream().map(SettingsFile::value).collect(Collectors.joining(", "))
                : ((ScalarNode) node).getValue();
    }

    /** What stands above a setting and behind it. */
    private static String comment(NodeTuple entry) {
        return Stream.of(
                        entry.getKeyNode().getBlockComments(),
                        entry.getValueNode().getBlockComments(),
                        entry.getValueNode().getInLineComments())
                .filter(lines -> lines != null)
                .flatMap(List::stream)
                .map(CommentLine::getValue)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
