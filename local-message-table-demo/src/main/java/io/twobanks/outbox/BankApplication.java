package io.twobanks.outbox;

import io.twobanks.common.BankService;
import io.twobanks.common.OwnDatabase;
import io.twobanks.common.feign.PartnerByFeign;
import io.twobanks.common.peer.PartnerBank;
import io.twobanks.common.setting.StartBank;
import org.apache.rocketmq.spring.autoconfigure.RocketMQAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A bank's service. Both banks run this; {@code bank.letter} says which one it is. */
@SpringBootApplication(exclude = RocketMQAutoConfiguration.class) // BrokerAssembly has it where it is wanted.
@EnableFeignClients
@EnableScheduling
@Import({BankService.class, OwnDatabase.class, PartnerBank.class, PartnerByFeign.class})
public class BankApplication {
    public static void main(String[] arguments) {
        StartBank.run(BankApplication.class, "outbox", arguments);
    }
}
