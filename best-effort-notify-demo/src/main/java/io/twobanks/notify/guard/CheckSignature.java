package io.twobanks.notify.guard;

import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.notify.guard.Signatures.NotSigned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Guard {@code signature}: a request of the other bank is worked on when it bears the other bank's signature for just this, of
 * now, which was not shown before; the answer is signed, too. A refusal is logged and says why. Without the guard whoever knows
 * the address is believed.
 */
public final class CheckSignature {
    private static final Logger LOG = LoggerFactory.getLogger(CheckSignature.class);

    private final boolean on;
    private final Signatures signatures;
    private final UsedSignatures used;
    private final Partnership partnership;
    private final Duration window;
    private final Clock clock;

    public CheckSignature(
            boolean on,
            Signatures signatures,
            UsedSignatures used,
            Partnership partnership,
            Duration window,
            Clock clock) {
        this.on = on;
        this.signatures = signatures;
        this.used = used;
        this.partnership = partnership;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Answers a request.
     *
     * @param body null when there is none
     * @param signature null when there is none
     * @param work from the body to the answer's
     * @throws NotPossible 401 when it is not signed as it must be; nothing was done
     */
    public ResponseEntity<String> answer(String path, String body, String signature, UnaryOperator<String> work) {
        String text = body == null ? "" : body;
        if (on) {
            require(path, text, signature);
        }
        String answer = work.apply(text);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(Signatures.HEADER, signatures.sign(Signatures.answer(signature), answer))
                .body(answer);
    }

    private void require(String path, String text, String signature) {
        try {
            signatures.require(Signatures.request(partnership.bank(), path), text, signature);
            if (used.use(signature.substring(signature.lastIndexOf(' ') + 1), clock.instant()) == 0) {
                throw new NotSigned("Its signature was shown before.");
            }
        } catch (NotSigned why) {
            LOG.warn("A request at {} is refused: {}", path, why.getMessage());
            throw new NotPossible(
                    HttpStatus.UNAUTHORIZED,
                    "not-signed",
                    why.getMessage() + " This bank listens to nobody but its partner.",
                    "nothing",
                    "Sign it with the partners' key, for this bank and path, now, each time anew.");
        }
    }

    /** A signature whose time is not accepted any more need not be remembered. */
    @Scheduled(fixedDelayString = "${notify.signature.window}")
    void forget() {
        Instant before = clock.instant().minus(window.multipliedBy(2));
        try {
            while (used.forget(before) > 0) {
                LOG.debug("Forgot signatures shown before {}", before);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.info("Used signatures are forgotten later: {}", away.getMessage());
        }
    }
}
