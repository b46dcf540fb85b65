package io.twobanks.mq;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param repeated how often a message that fails comes again before the broker puts it aside */
@ConfigurationProperties("mq.deliveries")
record Deliveries(@DefaultValue("16") int repeated) {}
