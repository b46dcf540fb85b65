package io.twobanks.threephase;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.twobanks.common.peer.PartnerController;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.request.Fields;
import io.twobanks.threephase.site.Answer;
import io.twobanks.threephase.site.Order;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What only a bank can be asked: whether it can do its part. */
@PartnerController
class BankController {
    private final Participant bank;
    private final Partnership partnership;

    BankController(Participant bank, Partnership partnership) {
        this.bank = bank;
        this.partnership = partnership;
    }

    @PostMapping("/sites/{transferId}/vote")
    @Operation(
            summary = "For the coordinator: prepares this bank's part; WAITING means yes, ABORTED no.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Order.class))))
    Answer vote(@PathVariable String transferId, @RequestBody(required = false) String body) {
        Order order = Order.read(body == null ? "" : body);
        partnership.requireOwn(order.account());
        return bank.vote(Fields.transferId("transferId", transferId), order);
    }
}
