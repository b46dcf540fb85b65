/**
 * The MariaDB server as a process: its binaries from a jar or from an installation, its data folder, its administrator.
 * Start reading at {@link io.twobanks.infra.mariadb.MariaDbServer}.
 */
package io.twobanks.infra.mariadb;
