package io.twobanks.at;

import io.twobanks.common.BankService;
import io.twobanks.common.OwnDatabase;
import io.twobanks.common.feign.PartnerByFeign;
import io.twobanks.common.peer.PartnerBank;
import io.twobanks.common.seata.SeataBank;
import io.twobanks.common.setting.StartBank;
import org.apache.seata.spring.boot.autoconfigure.SeataHttpAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * A bank's service. Both banks run this; {@code bank.letter} says which one it is. Seata's own handling of HTTP is left out: it
 * would let any client join a global transaction by a header. {@link CreditController} lets the other bank do so, and nobody
 * else.
 */
@SpringBootApplication(exclude = SeataHttpAutoConfiguration.class)
@EnableFeignClients
@EnableScheduling
@Import({BankService.class, OwnDatabase.class, PartnerBank.class, PartnerByFeign.class, SeataBank.class})
public class BankApplication {
    public static void main(String[] arguments) {
        StartBank.run(BankApplication.class, "at", arguments);
    }
}
