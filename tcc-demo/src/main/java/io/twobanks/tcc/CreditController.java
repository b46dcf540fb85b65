package io.twobanks.tcc;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.peer.Amount;
import io.twobanks.common.peer.PartnerController;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.peer.Reply;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.request.Fields;
import io.twobanks.common.seata.Credited;
import io.twobanks.common.seata.GlobalXid;
import java.util.Map;
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
    private final ReceiveTransfer receive;
    private final Books books;
    private final Partnership partnership;
    private final Faults faults;

    CreditController(ReceiveTransfer receive, Books books, Partnership partnership, Faults faults) {
        this.receive = receive;
        this.books = books;
        this.partnership = partnership;
        this.faults = faults;
    }

    @PostMapping("/{transferId}")
    @Operation(
            summary = "For the other bank: announces money for a payee, in the global transaction of the header "
                    + RootContext.KEY_XID + ".",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Amount.class))))
    Reply announce(
            @PathVariable String transferId,
            @RequestHeader(name = RootContext.KEY_XID, required = false) String xid,
            @RequestBody(required = false) String body) {
        Amount asked = Amount.read(body == null ? "" : body);
        partnership.requireOwn(asked.account());
        String id = Fields.transferId("transferId", transferId);
        String global = GlobalXid.of(xid, true).orElseThrow();
        return GlobalXid.within(global, () -> tryIn(global, id, asked));
    }

    private Reply tryIn(String xid, String id, Amount asked) {
        RootContext.bind(xid);
        try {
            faults.reach(Point.ANNOUNCE_RECEIVED, id, Map.of("xid", xid));
            receive.announce(id, asked.account(), asked.amount());
            return Reply.ofDone();
        } catch (Refused refused) {
            return Reply.of(refused);
        } finally {
            RootContext.unbind();
        }
    }

    @GetMapping("/{transferId}")
    @Operation(summary = "For the other bank: whether the payee has the money of a transfer.")
    Reply isCredited(@PathVariable String transferId) {
        return Credited.reply(books, Fields.transferId("transferId", transferId));
    }
}
