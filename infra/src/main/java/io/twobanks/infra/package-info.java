/**
 * What runs: servers and services as processes, their ports, their files. Nothing below this package knows money, a
 * pattern or Spring.
 */
package io.twobanks.infra;
