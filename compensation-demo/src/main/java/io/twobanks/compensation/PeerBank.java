package io.twobanks.compensation;

import io.twobanks.common.inbox.Order;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.request.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The other bank, as it is found in the registry. Every call may be sent again: a time-out or an error says nothing about
 * whether the step has happened, and neither does an answer that is not surely the other bank's ({@link io.twobanks.common.feign.BelievePartner}).
 */
@FeignClient(name = "${bank.peer}", path = "/steps")
interface PeerBank {
    /** Gives the payee the money. */
    @PostMapping("/{transferId}/credit")
    Reply credit(@PathVariable("transferId") String transferId, @RequestBody Amount amount);

    /** Takes it back, and sees to it that a credit that comes later is refused. */
    @PostMapping("/{transferId}/take-back")
    Reply takeBack(@PathVariable("transferId") String transferId, @RequestBody Amount amount);

    /**
     * What a step is about.
     *
     * @param account at the bank that is asked
     * @param orderedAt when the bank that asks has stored the transfer, by its clock; the same at each attempt
     */
    record Amount(String account, BigDecimal amount, Instant orderedAt) {
        private static final List<String> FIELDS = List.of("account", "amount", "orderedAt");

        /** @throws Refused when the body is not valid, or about an account of another form */
        static Amount read(String body) {
            Fields fields = Fields.read(body, "a step", FIELDS);
            return new Amount(fields.account("account"), fields.amount("amount"), fields.instant("orderedAt"));
        }

        Order order(String transferId) {
            return new Order(transferId, account, amount, orderedAt);
        }
    }

    /**
     * What became of it.
     *
     * @param done false when it was refused: it has not happened, and an action never will
     * @param reason when it was refused, else null
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

        static Reply refused(Reason why) {
            return new Reply(false, why);
        }

        static Reply of(Receipt receipt) {
            return new Reply(receipt.isDone(), receipt.whyNot());
        }
    }
}
