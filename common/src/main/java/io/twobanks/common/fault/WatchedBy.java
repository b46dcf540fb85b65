package io.twobanks.common.fault;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the workbench hands over at process start ({@code TWOBANKS_ROLE} and so on); all absent when nobody watches.
 *
 * @param role the name of this process
 * @param timeline the file to append to
 * @param faults a file with the armed faults as JSON
 * @param controlPort the fault control's port on 127.0.0.1
 * @param controlToken what a caller of that port must show
 */
@ConfigurationProperties("twobanks")
public record WatchedBy(String role, String timeline, String faults, int controlPort, String controlToken) {}
