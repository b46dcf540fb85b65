package io.twobanks.common.account;

import io.swagger.v3.oas.annotations.Operation;
import io.twobanks.common.problem.NotFound;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of the banks that this service keeps, as they are now and without a lock. */
@RestController
class AccountController {
    private final List<Books> banks;

    AccountController(List<Books> banks) {
        this.banks = banks;
    }

    @GetMapping("/accounts")
    @Operation(summary = "All accounts of the banks that this service keeps, read one bank after the other.")
    List<Account> all() {
        return banks.stream().flatMap(bank -> bank.accounts().stream()).toList();
    }

    @GetMapping("/accounts/{id}")
    @Operation(summary = "One account.")
    Account one(@PathVariable String id) {
        // Exactly this account: a database also finds A-1 under a-1, and a transfer to a-1 is refused.
        return banks.stream()
                .map(bank -> AccountId.isWellFormed(id) ? bank.find(id) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no account " + id + ".", "Look at GET /accounts."));
    }

    @GetMapping("/accounts/{id}/ledger")
    @Operation(summary = "The newest hundred ledger entries of an account, newest first.")
    List<LedgerEntry> ledger(@PathVariable String id) {
        one(id);
        return banks.stream().flatMap(bank -> bank.newestEntries(id).stream()).toList();
    }
}
