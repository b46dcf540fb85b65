package io.twobanks.xa.reconcile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param reconcileWindow how far back {@link Reconcile} compares the ledgers */
@ConfigurationProperties("xa")
public record ReconcileProperties(Duration reconcileWindow) {}
