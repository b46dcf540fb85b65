package io.twobanks.at.counter;

import io.swagger.v3.oas.annotations.Operation;
import io.twobanks.at.Guards;
import io.twobanks.common.account.AccountId;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.request.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Money and statements over the counter; see {@link Counter}. */
@RestController
public class CounterController {
    private static final Logger LOG = LoggerFactory.getLogger(CounterController.class);
    private static final List<String> FIELDS = List.of("id", "account", "amount");

    private final boolean globalLock;
    private final Counter counter;
    private final Partnership partnership;

    public CounterController(Guards guards, Counter counter, Partnership partnership) {
        this.globalLock = guards.globalLock();
        this.counter = counter;
        this.partnership = partnership;
    }

    @PostMapping("/counter/deposits")
    @Operation(
            summary = "Puts money on an account of this bank, in a local transaction.",
            description = "200 booked, once for each id; 503 when an undecided transfer has the account: ask again.")
    ResponseEntity<Void> deposit(@RequestBody(required = false) String body) {
        Fields fields = Fields.read(body == null ? "" : body, "a deposit", FIELDS);
        String account = fields.account("account");
        partnership.requireOwn(account);
        book(fields.transferId("id"), account, fields.amount("amount"));
        return ResponseEntity.ok().build();
    }

    private void book(String id, String account, BigDecimal amount) {
        try {
            if (globalLock) {
                counter.depositWithGlobalLock(id, account, amount);
            } else {
                counter.deposit(id, account, amount);
            }
        } catch (DataAccessException | TransactionException locked) {
            LOG.info("The deposit {} is not booked: {}", id, locked.getMessage());
            throw inUse(account, "Send it again with the same id: it is booked once.");
        }
    }

    @GetMapping("/counter/statements/{account}")
    @Operation(
            summary = "The newest hundred ledger entries of an account, newest first, of which none will be undone.",
            description =
                    "503 when an undecided transfer has the account: ask again. GET /accounts/{id}/ledger does not wait and vouches"
                            + " for nothing.")
    List<LedgerEntry> statement(@PathVariable String account) {
        if (!AccountId.isWellFormed(account)) {
            throw new NotFound("There is no account " + account + ".", "Look at GET /accounts.");
        }
        partnership.requireOwn(account);
        try {
            return globalLock ? counter.statementWithGlobalLock(account) : counter.statement(account);
        } catch (DataAccessException | TransactionException locked) {
            LOG.info("No statement of {}: {}", account, locked.getMessage());
            throw inUse(
                    account, "Ask again when the transfer is decided; GET /accounts/" + account + " does not wait.");
        }
    }

    private static NotPossible inUse(String account, String whatToDo) {
        return new NotPossible(
                HttpStatus.SERVICE_UNAVAILABLE,
                "account-in-use",
                "An undecided transfer has account " + account + ", or the database does not answer.",
                null,
                whatToDo);
    }
}
