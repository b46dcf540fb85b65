/** Ports of the loopback interface, and a proxy that makes the network between two processes fail on demand. */
package io.twobanks.infra.network;
