package io.twobanks.mq;

import io.twobanks.common.BankService;
import io.twobanks.common.OwnDatabase;
import io.twobanks.common.peer.PartnerBank;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A bank's service. Both banks run this; {@code bank.letter} says which one it is. */
@SpringBootApplication
@EnableScheduling
@Import({BankService.class, OwnDatabase.class, PartnerBank.class})
public class BankApplication {
    /** RocketMQ's client leaves threads behind that would keep a bank alive which could not start. */
    public static void main(String[] arguments) {
        try {
            SpringApplication.run(BankApplication.class, arguments);
        } catch (RuntimeException told) {
            System.exit(1);
        }
    }
}
