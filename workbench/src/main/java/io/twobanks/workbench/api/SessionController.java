package io.twobanks.workbench.api;

import io.twobanks.workbench.Problem;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a browser is let in: somebody who has the run's token gets a code, and a browser changes it for a key. */
@RestController
@RequestMapping("/api")
class SessionController {
    private final Admission admission;

    SessionController(Admission admission) {
        this.admission = admission;
    }

    /** @param code what stood in the address after {@code #open=} */
    record Code(String code) {}

    /** @param key for the header that else bears the token */
    record Key(String key) {}

    @PostMapping("/codes")
    Code code() {
        return new Code(admission.code());
    }

    @PostMapping("/session")
    Key open(@RequestBody Code shown) {
        return new Key(admission.redeem(shown.code()).orElseThrow(() -> new Problem("console.usedCode")));
    }
}
