package io.twobanks.threephase;

import io.twobanks.threephase.termination.AskWhoIsAlive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The guards of this protocol; each is on unless it is taken away to show what it is for.
 *
 * @param terminationProtocol see {@link AskWhoIsAlive}
 */
@ConfigurationProperties("3pc.guard")
record Guards(@DefaultValue("true") boolean terminationProtocol) {}
