package io.twobanks.common.door;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in.
 *
 * @param ownHosts names besides those of this machine's loopback under which the service may be called, without a port
 */
@ConfigurationProperties("bank.door")
record DoorProperties(@DefaultValue List<String> ownHosts) {}
