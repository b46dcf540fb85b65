package io.twobanks.compensation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.twobanks.common.peer.PartnerController;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.request.Fields;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.PeerBank.Reply;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the other bank can ask for, and nobody else; see {@link PeerBank}. Each request is read as distrustfully as a client's. */
@PartnerController
@RequestMapping("/steps")
class StepController {
    private final ReceiveTransfer steps;
    private final Partnership partnership;

    StepController(ReceiveTransfer steps, Partnership partnership) {
        this.steps = steps;
        this.partnership = partnership;
    }

    @PostMapping("/{transferId}/credit")
    @Operation(
            summary = "For the other bank: gives a payee the money, once.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Amount.class))))
    Reply credit(@PathVariable String transferId, @RequestBody(required = false) String body) {
        return steps.credit(Fields.transferId("transferId", transferId), own(body));
    }

    @PostMapping("/{transferId}/take-back")
    @Operation(
            summary = "For the other bank: takes it back, once, and refuses a credit that comes later.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Amount.class))))
    Reply takeBack(@PathVariable String transferId, @RequestBody(required = false) String body) {
        return steps.takeBack(Fields.transferId("transferId", transferId), own(body));
    }

    private Amount own(String body) {
        Amount amount = Amount.read(body == null ? "" : body);
        partnership.requireOwn(amount.account());
        return amount;
    }
}
