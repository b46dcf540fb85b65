package io.twobanks.common.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.problem.NotPossible;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The repair desk over HTTP: the same for every pattern. */
@RestController
class DeskController {
    private final Optional<RepairDesk> desk;

    /** @param desk none in a pattern that leaves nothing to a person */
    DeskController(ObjectProvider<RepairDesk> desk) {
        this.desk = Optional.ofNullable(desk.getIfAvailable());
    }

    @GetMapping("/desk")
    @Operation(summary = "Everything that waits for a person, oldest first, with the actions that are safe.")
    List<DeskItem> items() {
        return asking(() -> desk.map(RepairDesk::items).orElse(List.of()));
    }

    @GetMapping("/desk/{id}")
    @Operation(summary = "One item, also after it was repaired.")
    DeskItem item(@PathVariable String id) {
        return asking(() -> desk.flatMap(pattern -> pattern.find(id)).orElseThrow(() -> unknown(id)));
    }

    @PostMapping("/desk/{id}/{action}")
    @Operation(
            summary = "Does one of the item's actions.",
            description = "Repeating it changes nothing and answers the same. 409 when the action is not safe now.")
    DeskItem act(@PathVariable String id, @PathVariable String action) {
        return asking(() -> desk.orElseThrow(() -> unknown(id)).act(item(id).id(), action));
    }

    @PostMapping("/desk/reconcile")
    @Operation(summary = "Compares the banks' books now, and puts on the desk what does not agree.")
    Reconciliation reconcile() {
        NotFound nothing = new NotFound("This pattern compares no books.", "Look at GET /desk.");
        return asking(() -> desk.orElseThrow(() -> nothing).reconcile());
    }

    /** A database that is silent is no reason for a stack trace: the evidence stays where it is. */
    private static <T> T asking(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException e) {
            throw new NotPossible(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "desk-interrupted",
                    "A bank's database did not answer to the end: " + firstLine(e),
                    null,
                    "Look at GET /desk again: it shows what each bank holds. Repeating an action is safe.");
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static NotFound unknown(String id) {
        return new NotFound("There is nothing on the repair desk under " + id + ".", "Look at GET /desk.");
    }
}
