package io.twobanks.compensation;

import io.swagger.v3.oas.annotations.Operation;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.PeerBank.Reply;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the other bank can ask for; see {@link PeerBank}. */
@RestController
@RequestMapping("/steps")
class StepController {
    private final ReceiveSteps steps;

    StepController(ReceiveSteps steps) {
        this.steps = steps;
    }

    @PostMapping("/{transferId}/credit")
    @Operation(summary = "For the other bank: gives a payee the money, once.")
    Reply credit(@PathVariable String transferId, @RequestBody Amount amount) {
        return steps.credit(transferId, amount);
    }

    @PostMapping("/{transferId}/take-back")
    @Operation(summary = "For the other bank: takes it back, once, and refuses a credit that comes later.")
    Reply takeBack(@PathVariable String transferId, @RequestBody Amount amount) {
        return steps.takeBack(transferId, amount);
    }
}
