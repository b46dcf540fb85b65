package io.twobanks.outbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.peer.PartnerController;
import io.twobanks.common.request.Fields;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.peer.PeerBank;
import io.twobanks.outbox.peer.PeerBank.Acknowledgement;
import io.twobanks.outbox.peer.PeerBank.Credited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the other bank's relay brings its messages, and nobody else; see {@link PeerBank}. Each is read as distrustfully as a client's
 * request, and acknowledged when what follows from it is committed.
 */
@PartnerController
@RequestMapping("/messages")
class MessageController {
    private final TakeMessage messages;
    private final ReceiveTransfer transfers;

    MessageController(TakeMessage messages, ReceiveTransfer transfers) {
        this.messages = messages;
        this.transfers = transfers;
    }

    @PostMapping("/credit")
    @Operation(
            summary = "For the other bank: gives a payee the money, once.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Credit.class))))
    Acknowledgement credit(@RequestBody(required = false) String body) {
        return acknowledged(Kind.CREDIT, body);
    }

    @PostMapping("/cancel")
    @Operation(
            summary =
                    "For the other bank: sees to it that the money is not given to the payee any more, unless it was.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Credit.class))))
    Acknowledgement cancel(@RequestBody(required = false) String body) {
        return acknowledged(Kind.CANCEL, body);
    }

    @PostMapping("/outcome")
    @Operation(
            summary = "For the other bank: says what became of a transfer of this bank.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = CreditReply.class))))
    Acknowledgement outcome(@RequestBody(required = false) String body) {
        return acknowledged(Kind.OUTCOME, body);
    }

    @GetMapping("/credited/{id}")
    @Operation(
            summary = "For the other bank: says what the ledger has credited under a transfer's id; changes nothing.")
    Credited credited(@PathVariable String id) {
        return transfers.credited(Fields.transferId("id", id));
    }

    private Acknowledgement acknowledged(Kind kind, String body) {
        return new Acknowledgement(kind, messages.take(kind, body == null ? "" : body));
    }
}
