package io.twobanks.common.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the payee's bank knows, as it tells it; what the payer's bank believes of it is {@link Heard}.
 *
 * @param readAll whether it had read all that was sent before that time before it looked for the answer; if not, what it does
 *     not know yet may be among those
 * @param until up to when all that was received is told; earlier than asked for when it is very much
 * @param received what was asked for by id and is known, and what was received in the window
 * @param atDesk those asked for whose message waits at this bank's desk for a person
 * @param keptSince what was ordered before this may have been received and forgotten
 */
public record Answer(boolean readAll, Instant until, List<Received> received, Set<String> atDesk, Instant keptSince) {}
