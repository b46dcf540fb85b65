package io.twobanks.threephase.coordinator;

import io.twobanks.common.peer.PartnerController;
import io.twobanks.common.request.Fields;
import io.twobanks.threephase.site.Answer;
import io.twobanks.threephase.site.Payment;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What only the coordinator can be asked: to make a transfer. */
@PartnerController
class CoordinatorController {
    private final Coordinator coordinator;

    CoordinatorController(Coordinator coordinator) {
        this.coordinator = coordinator;
    }

    @PostMapping("/sites/{transferId}/begin")
    Answer begin(@PathVariable String transferId, @RequestBody(required = false) String body) {
        return coordinator.begin(Fields.transferId("transferId", transferId), Payment.read(body == null ? "" : body));
    }
}
