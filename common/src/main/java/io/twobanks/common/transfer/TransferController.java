package io.twobanks.common.transfer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.problem.NotKnown;
import io.twobanks.common.problem.Problems;
import io.twobanks.common.problem.Refused;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /transfers} and {@code GET /transfers/{id}}: the same for every pattern. */
@RestController
class TransferController {
    private static final Logger LOG = LoggerFactory.getLogger(TransferController.class);

    private final TransferRegister register;
    private final TransferProtocol protocol;

    TransferController(TransferRegister register, TransferProtocol protocol) {
        this.register = register;
        this.protocol = protocol;
    }

    @PostMapping(path = "/transfers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Pays from an account at one bank to an account at the other.",
            description =
                    "200 COMPLETED; 202 PENDING or NEEDS_OPERATOR, poll GET /transfers/{id}; 4xx and 503 a problem"
                            + " document, and nothing moved, or what had moved was put back (REVERSED); 503 not-known when"
                            + " the register cannot be read: ask, or send the same again. Repeating a transferId repeats"
                            + " its answer.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = TransferRequest.class))))
    ResponseEntity<Object> post(@RequestBody(required = false) String body) {
        TransferRequest request = TransferRequestReader.read(body == null ? "" : body);
        protocol.refuses(request).ifPresent(refused -> {
            throw refused;
        });
        Optional<Transfer> accepted = atRegister(request, () -> accept(request));
        return answer(
                accepted.isPresent() ? make(accepted.get()) : atRegister(request, () -> register.repeated(request)));
    }

    private Optional<Transfer> accept(TransferRequest request) {
        Optional<Refused> closed = protocol.closed();
        if (closed.isEmpty()) {
            return register.accept(request);
        }
        // Nothing new is begun; the answers that were given are repeated.
        register.find(request.transferId()).orElseThrow(closed::get);
        return Optional.empty();
    }

    /** Who cannot read the register cannot tell a new id from one that was paid, nor a stored request from a lost one. */
    private static <T> T atRegister(TransferRequest request, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException e) {
            throw new NotKnown(request.transferId(), e);
        }
    }

    private Transfer make(Transfer transfer) {
        try {
            return protocol.make(transfer);
        } catch (Refused refused) {
            return reject(transfer, refused);
        } catch (RuntimeException unknown) {
            LOG.warn("The outcome of {} is not known here; recovery settles it", transfer.getTransferId(), unknown);
            return transfer;
        } finally {
            register.endProgress(transfer);
        }
    }

    private Transfer reject(Transfer transfer, Refused refused) {
        LOG.info("Transfer {} is refused: {}", transfer.getTransferId(), refused.getMessage(), refused.getCause());
        try {
            return register.rejectNow(transfer, refused);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("REJECTED could not be written for {}; it is written later", transfer.getTransferId(), e);
            throw refused;
        }
    }

    private static ResponseEntity<Object> answer(Transfer transfer) {
        return switch (transfer.getState()) {
            case COMPLETED -> ResponseEntity.ok(transfer);
            case REJECTED, REVERSED ->
                Problems.of(transfer.getReason().refusal(), transfer.getReason().sentence());
            case PENDING, NEEDS_OPERATOR ->
                ResponseEntity.accepted()
                        .location(URI.create("/transfers/" + transfer.getTransferId()))
                        .header(HttpHeaders.RETRY_AFTER, "1")
                        .body(transfer);
        };
    }

    @GetMapping("/transfers/{transferId}")
    @Operation(summary = "Where a transfer stands.")
    Transfer get(@PathVariable String transferId) {
        return register.find(transferId.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new NotFound(
                        "This bank knows no transfer " + transferId + ".",
                        "If you sent it to this bank and got no answer, send it again with the same transferId."));
    }
}
