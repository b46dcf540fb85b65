package io.twobanks.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.transfer.TransferProtocol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A bank can be put together while no database and no registry is there: it waits for them, and so it can be started first. */
class AssemblyTest {
    @ParameterizedTest(name = "durable-log {0}: {1}")
    @CsvSource({"true,  io.twobanks.compensation.MakeTransfer", "false, io.twobanks.compensation.NaiveTransfer"})
    void all_parts_are_there_and_a_guard_that_is_away_lets_the_naive_one_in(boolean log, Class<?> protocol) {
        try (ConfigurableApplicationContext bank = new SpringApplicationBuilder(BankApplication.class)
                .web(WebApplicationType.NONE)
                .profiles("fixed-addresses")
                .run("--DB_PORT=1", "--bank.peer-secret=one run", "--compensation.guard.durable-log=" + log)) {
            assertThat(bank.getBean(TransferProtocol.class)).isInstanceOf(protocol);
            assertThat(bank.getBean(RepairDesk.class)).isNotNull();
        }
    }
}
