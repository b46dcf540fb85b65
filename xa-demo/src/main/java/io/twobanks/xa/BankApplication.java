package io.twobanks.xa;

import io.twobanks.common.BankService;
import io.twobanks.common.setting.StartBank;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The bank's service: with XA it is one service over both databases. */
@SpringBootApplication
@EnableScheduling
@Import(BankService.class)
public class BankApplication {
    public static void main(String[] arguments) {
        StartBank.run(BankApplication.class, "xa", arguments);
    }
}
