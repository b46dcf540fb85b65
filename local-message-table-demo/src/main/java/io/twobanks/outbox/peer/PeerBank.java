package io.twobanks.outbox.peer;

import io.twobanks.common.transfer.Transfer;
import io.twobanks.outbox.log.Kind;
import java.math.BigDecimal;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The other bank, as it is found in the registry. A time-out or an error says nothing about whether a message has arrived, and neither
 * does an answer that is not surely the other bank's ({@link io.twobanks.common.feign.BelievePartner}) and about just this message.
 */
@FeignClient(name = "${bank.peer}", path = "/messages")
public interface PeerBank {
    /** Hands over a message. @param kind {@link Kind#path} */
    @PostMapping(path = "/{kind}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Acknowledgement deliver(@PathVariable("kind") String kind, @RequestBody String body);

    /** Asks what the other bank's ledger has credited for a transfer; it does nothing about it. */
    @GetMapping("/credited/{id}")
    Credited credited(@PathVariable("id") String transferId);

    /**
     * What the payee's bank has in its ledger under a transfer's id; the account and the amount are null when it has credited
     * nothing.
     */
    record Credited(String transferId, String toAccount, BigDecimal amount) {
        public boolean isNothing() {
            return toAccount == null || amount == null;
        }

        public boolean isOf(Transfer transfer) {
            return !isNothing()
                    && toAccount.equals(transfer.getToAccount())
                    && amount.compareTo(transfer.getAmount()) == 0;
        }
    }

    /** The other bank has committed whatever follows from a message. Something else that is read as one has nulls. */
    record Acknowledgement(Kind kind, String transferId) {
        public boolean isOf(Kind sent, String id) {
            return kind == sent && id.equals(transferId);
        }
    }
}
