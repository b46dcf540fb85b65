package io.twobanks.threephase;

import io.twobanks.common.BankService;
import io.twobanks.common.OwnDatabase;
import io.twobanks.common.peer.PartnerBank;
import io.twobanks.common.setting.StartBank;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A bank's service. Both banks run this; {@code bank.letter} says which one it is. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableScheduling
@Import({BankService.class, OwnDatabase.class, PartnerBank.class, SitesAssembly.class, Assembly.class})
public class BankApplication {
    /** The name of the file with the settings of all three sites. */
    public static final String SETTINGS = "three-phase";

    public static void main(String[] arguments) {
        StartBank.run(BankApplication.class, "3pc", SETTINGS, arguments);
    }
}
