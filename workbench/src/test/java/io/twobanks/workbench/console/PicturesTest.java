package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.TableQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each pattern's file tells the console. */
class PicturesTest {
    private static final Set<String> NAMES = Set.of(
            "client",
            "payer",
            "payee",
            "payer-notifier",
            "payer-db",
            "payee-db",
            "db",
            "db-a",
            "db-b",
            "broker",
            "seata");

    /** MariaDB's own tables are there always. */
    private static final java.util.regex.Pattern FROM =
            java.util.regex.Pattern.compile("\\bFROM\\s+(?!information_schema)(?:seata\\.)?(\\w+)");

    static Stream<Pattern> patterns() {
        Checkout checkout = Checkout.find();
        return checkout.patterns().stream().map(checkout::pattern);
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void each_step_has_a_lane_that_the_picture_knows(Pattern pattern) {
        Set<String> known = new HashSet<>(NAMES);
        known.addAll(pattern.services().keySet());

        assertThat(pattern.points())
                .allSatisfy(point -> assertThat(point.lane())
                        .as(point.id())
                        .matches("\\S+( [<>] \\S+)?")
                        .satisfies(lane ->
                                assertThat(List.of(lane.split(" [<>] "))).isSubsetOf(known)));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void an_undisturbed_transfer_answers_its_client(Pattern pattern) {
        assertThat(pattern.points())
                .filteredOn(point -> !Boolean.TRUE.equals(point.aside()))
                .hasSizeGreaterThan(5)
                .anySatisfy(point -> assertThat(point.lane()).endsWith("> client"));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void each_pattern_shows_tables_of_its_own_and_only_reads(Pattern pattern) {
        assertThat(pattern.tables()).isNotEmpty();
        assertThat(ShownTables.of(pattern)).allSatisfy(table -> {
            assertThat(table.sql()).as(table.name()).matches("SELECT [^;]+|XA RECOVER");
            assertThat(table.databases()).as(table.name()).isNotEmpty();
            assertThat(table.en()).as(table.name()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(table.zh()).as(table.name()).containsPattern("\\p{IsHan}");
        });
        assertThat(ShownTables.of(pattern).stream().map(TableQuery::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void each_table_that_is_shown_is_made_by_a_schema(Pattern pattern) throws IOException {
        Path root = pattern.module().getParent();
        Path own = pattern.folder().resolve("schema.sql");
        String made = Files.readString(root.resolve("common/src/main/resources/io/twobanks/common/schema.sql"))
                + Files.readString(root.resolve("infra/src/main/resources/io/twobanks/infra/seata/store.sql"))
                + (Files.exists(own) ? Files.readString(own) : "");

        assertThat(ShownTables.of(pattern).stream()
                        .flatMap(table -> FROM.matcher(table.sql()).results())
                        .map(found -> found.group(1)))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(table -> assertThat(made).contains("CREATE TABLE IF NOT EXISTS " + table + " ("));
    }
}
