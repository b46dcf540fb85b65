package io.twobanks.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.transfer.TransferProtocol;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.annotation.RocketMQTransactionListener;
import org.apache.rocketmq.spring.autoconfigure.RocketMQAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A bank can be put together while no database is there: it waits for it, and so it can be started first. */
class AssemblyTest {
    /** RocketMQ's client alone does not start without a name server. */
    static class NoBroker {
        @Bean
        Sent rocketMQTemplate() {
            return new Sent();
        }
    }

    @Test
    void all_parts_are_there_once_and_the_client_finds_those_that_it_calls() {
        try (ConfigurableApplicationContext bank = new SpringApplicationBuilder(BankApplication.class, NoBroker.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--DB_PORT=1",
                        "--bank.peer-secret=one run",
                        "--spring.autoconfigure.exclude=" + RocketMQAutoConfiguration.class.getName())) {
            assertThat(bank.getBean(TransferProtocol.class)).isInstanceOf(MakeTransfer.class);
            assertThat(bank.getBean(RepairDesk.class)).isNotNull();
            assertThat(bank.getBeansWithAnnotation(RocketMQTransactionListener.class))
                    .containsOnlyKeys("makeTransfer");
            assertThat(bank.getBeansWithAnnotation(RocketMQMessageListener.class))
                    .containsOnlyKeys("receiveTransfer", "receiveReplies", "receiveDeadLetters");
        }
    }
}
