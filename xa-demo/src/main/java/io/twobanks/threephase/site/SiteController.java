package io.twobanks.threephase.site;

import io.swagger.v3.oas.annotations.Operation;
import io.twobanks.common.peer.PartnerController;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.request.Fields;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What each site hears from the others, and from nobody else. */
@PartnerController
@RequestMapping("/sites")
public class SiteController {
    private final Hearing site;

    public SiteController(Hearing site) {
        this.site = site;
    }

    @PostMapping("/{transferId}/{message}")
    @Operation(
            summary =
                    "For the other sites: state, pre-commit, pre-abort, commit or abort; answers where this one stands.")
    Answer hear(@PathVariable String transferId, @PathVariable String message) {
        Message known = Message.of(message)
                .orElseThrow(() -> new NotFound(
                        "There is no message " + message + ".", "Send state, pre-commit, pre-abort, commit or abort."));
        return site.hear(Fields.transferId("transferId", transferId), known);
    }
}
