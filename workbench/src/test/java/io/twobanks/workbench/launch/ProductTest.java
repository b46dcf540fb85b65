package io.twobanks.workbench.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.workbench.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pattern's file names as its servers, and what the workbench can start. */
class ProductTest {
    @TempDir
    private Path folder;

    @Test
    void a_pattern_without_servers_has_no_middleware() {
        assertThat(Product.of(Checkout.find().pattern("xa"))).isEmpty();
    }

    @Test
    void the_servers_are_those_that_the_file_names() throws IOException {
        assertThat(Product.of(with("[nacos, seata]"))).containsExactly(Product.NACOS, Product.SEATA);
        assertThat(Product.of(with("[rocketmq]"))).containsExactly(Product.ROCKETMQ);
    }

    @Test
    void a_server_with_a_condition_is_started_only_where_a_run_asks_for_it() throws IOException {
        Pattern pattern = with("[nacos, rocketmq]\nserver-conditions: {rocketmq: a.carrier=rocketmq}");

        assertThat(Product.NACOS.isWanted(pattern, Map.of())).isTrue();
        assertThat(Product.ROCKETMQ.isWanted(pattern, Map.of())).isFalse();
        assertThat(Product.ROCKETMQ.isWanted(pattern, Map.of("a.carrier", "http")))
                .isFalse();
        assertThat(Product.ROCKETMQ.isWanted(pattern, Map.of("a.carrier", "rocketmq")))
                .isTrue();
    }

    @Test
    void a_server_that_nobody_knows_is_refused_by_its_name() throws IOException {
        Pattern pattern = with("[nacos, saeta]");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Product.of(pattern))
                .withMessageContaining("saeta");
    }

    @Test
    void what_could_be_a_setting_of_some_server_is_looked_at_and_a_librarys_is_not() {
        assertThat(Product.isSetting("rocketmq.mastres")).isTrue();
        assertThat(Product.isSetting("tc.retry")).isTrue();
        assertThat(Product.isSetting("rocketmq.producer.group")).isFalse();
        assertThat(Product.isSetting("seata.client.undo.compress.enable")).isFalse();
    }

    @Test
    void a_setting_takes_one_of_its_choices_or_what_is_not_negative() {
        OwnSetting choice = new OwnSetting("a.flush", "SYNC", List.of("SYNC", "ASYNC"));
        OwnSetting number = new OwnSetting("a.number", "5");

        assertThat(choice.allows("ASYNC")).isTrue();
        assertThat(choice.allows("NEVER")).isFalse();
        assertThat(number.allows("7")).isTrue();
        assertThat(number.allows("-1")).isFalse();
    }

    private Pattern with(String servers) throws IOException {
        String text = Files.readString(Checkout.find().root().resolve("xa-demo/pattern.yml"));
        Path file = folder.resolve("pattern.yml");
        Files.writeString(file, text + "\nservers: " + servers + "\n");
        return Pattern.read(file);
    }
}
