package io.twobanks.at;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.twobanks.common.peer.Amount;
import io.twobanks.common.peer.PartnerController;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.peer.Reply;
import io.twobanks.common.request.Fields;
import io.twobanks.common.seata.GlobalXid;
import java.util.Optional;
import org.apache.seata.core.context.RootContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the other bank can ask for, and nobody else; see {@link PeerBank}. Each request is read as distrustfully as a client's. */
@PartnerController
@RequestMapping("/credits")
class CreditController {
    private final Guards guards;
    private final ReceiveTransfer receive;
    private final Partnership partnership;

    CreditController(Guards guards, ReceiveTransfer receive, Partnership partnership) {
        this.guards = guards;
        this.receive = receive;
        this.partnership = partnership;
    }

    @PostMapping("/{transferId}")
    @Operation(
            summary = "For the other bank: gives a payee the money, in the global transaction of the header "
                    + RootContext.KEY_XID + ".",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Amount.class))))
    Reply credit(
            @PathVariable String transferId,
            @RequestHeader(name = RootContext.KEY_XID, required = false) String xid,
            @RequestBody(required = false) String body) {
        Amount amount = Amount.read(body == null ? "" : body);
        partnership.requireOwn(amount.account());
        String id = Fields.transferId("transferId", transferId);
        Optional<String> global = GlobalXid.of(xid, guards.propagateXid());
        return GlobalXid.within(global.orElse("none"), () -> receive.credit(id, amount, global));
    }

    @GetMapping("/{transferId}")
    @Operation(summary = "For the other bank: whether the payee has the money of a transfer.")
    Reply isCredited(@PathVariable String transferId) {
        return receive.isCredited(Fields.transferId("transferId", transferId));
    }
}
