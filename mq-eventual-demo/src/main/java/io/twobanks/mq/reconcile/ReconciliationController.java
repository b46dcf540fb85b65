package io.twobanks.mq.reconcile;

import io.swagger.v3.oas.annotations.Operation;
import io.twobanks.common.peer.PartnerController;
import io.twobanks.common.reconcile.Answer;
import io.twobanks.common.reconcile.AnswerPeer;
import io.twobanks.common.reconcile.Question;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The payee's bank: tells the payer's bank what it has received. */
@PartnerController
class ReconciliationController {
    private final AnswerPeer answer;

    ReconciliationController(AnswerPeer answer) {
        this.answer = answer;
    }

    @PostMapping("/reconciliation")
    @Operation(
            summary =
                    "For the other bank: what became of these transfers here, and what else was received in a window.")
    Answer answer(@RequestBody(required = false) String body) {
        return answer.to(Question.read(body));
    }
}
