package io.twobanks.workbench.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final String BANK_A = "curl -s http://127.0.0.1:8081/transfers";
    private static final String BANK_B = "curl -s http://127.0.0.1:8082/transfers";

    private final Addresses addresses = new Addresses(List.of(8081, 8082));

    @Test
    void until_something_else_is_printed_the_banks_are_where_the_document_says() {
        assertThat(addresses.read(List.of("Starting", "  bank-a: port 20001, pid 7")))
                .isFalse();
        assertThat(addresses.inThisRun(BANK_A)).isEqualTo(BANK_A);
    }

    @Test
    void each_bank_has_the_address_that_was_printed_last_even_when_it_is_the_other_ones_in_the_document() {
        read("Ready. Bank A is at http://127.0.0.1:20001, bank B at http://127.0.0.1:20002"
                + " (their API: http://127.0.0.1:20001/swagger-ui.html).");
        read("就绪。A 行地址 http://127.0.0.1:8082，B 行地址 http://127.0.0.1:20003"
                + "（接口说明：http://127.0.0.1:8082/swagger-ui.html）。");

        assertThat(addresses.inThisRun(BANK_A)).isEqualTo("curl -s http://127.0.0.1:8082/transfers");
        assertThat(addresses.inThisRun(BANK_B)).isEqualTo("curl -s http://127.0.0.1:20003/transfers");
    }

    private void read(String ready) {
        assertThat(addresses.read(List.of(ready))).isTrue();
    }

    @Test
    void what_is_no_bank_stays_as_it_is() {
        read("Ready: http://127.0.0.1:20001, http://127.0.0.1:20002 (http://127.0.0.1:20001/swagger-ui.html)");

        assertThat(addresses.inThisRun("curl http://127.0.0.1:8848/nacos"))
                .isEqualTo("curl http://127.0.0.1:8848/nacos");
        assertThat(addresses.inThisRun("curl http://127.0.0.1:80811/")).isEqualTo("curl http://127.0.0.1:80811/");
    }

    @Test
    void services_behind_the_banks_are_not_printed_and_stay_where_they_are() {
        Addresses withNotifier = new Addresses(List.of(8081, 8082, 8083));

        assertThat(withNotifier.read(List.of("Ready: http://127.0.0.1:20001, http://127.0.0.1:20002"
                        + " (http://127.0.0.1:20001/swagger-ui.html)")))
                .isTrue();
        assertThat(withNotifier.inThisRun(BANK_B)).isEqualTo("curl -s http://127.0.0.1:20002/transfers");
        assertThat(withNotifier.inThisRun("curl http://127.0.0.1:8083/")).isEqualTo("curl http://127.0.0.1:8083/");
    }
}
