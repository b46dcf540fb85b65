package io.twobanks.at;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.request.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The other bank, as it is found in the registry. A call carries the id of the global transaction ({@link CarryXid}), and what
 * the other bank does is a part of it. An answer that is not surely the other bank's is none ({@link BelievePartner}).
 */
@FeignClient(name = "${bank.peer}", path = "/credits")
interface PeerBank {
    /** Gives the payee the money, in the global transaction. */
    @PostMapping("/{transferId}")
    Reply credit(@PathVariable("transferId") String transferId, @RequestBody Amount amount);

    /** Whether the payee has the money of a transfer, by the other bank's ledger: done, or refused as not there. */
    @GetMapping("/{transferId}")
    Reply isCredited(@PathVariable("transferId") String transferId);

    /** What is to be credited. @param account at the bank that is asked */
    record Amount(String account, BigDecimal amount) {
        private static final List<String> FIELDS = List.of("account", "amount");

        /** @throws Refused when the body is not valid, or about an account of another form */
        static Amount read(String body) {
            Fields fields = Fields.read(body, "a credit", FIELDS);
            return new Amount(fields.account("account"), fields.amount("amount"));
        }
    }

    /**
     * What became of it.
     *
     * @param done false when it was refused, and has not happened
     * @param reason why it was refused, else null
     */
    record Reply(boolean done, Reason reason) {
        /** What is neither of the two is no reply: something else was read as one, for example an empty object. */
        public Reply {
            if (done == (reason != null)) {
                throw new IllegalArgumentException("A reply is done, or it has a reason");
            }
        }

        static Reply ofDone() {
            return new Reply(true, null);
        }

        static Reply of(Refused refused) {
            return new Reply(false, Reason.of(refused));
        }
    }
}
