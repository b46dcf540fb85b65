package io.twobanks.notify;

import io.twobanks.common.BankService;
import io.twobanks.common.OwnDatabase;
import io.twobanks.common.peer.PartnerBank;
import io.twobanks.common.setting.StartBank;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * A bank's service. Both banks run this; {@code bank.letter} says which one it is. It scans no package: what is the notifier's is
 * no business of the bank's.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableScheduling
@Import({BankService.class, OwnDatabase.class, PartnerBank.class, Assembly.class})
public class BankApplication {
    public static void main(String[] arguments) {
        StartBank.run(BankApplication.class, "notify", arguments);
    }
}
