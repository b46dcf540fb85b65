/**
 * The Nacos server as a program: one node on the loopback interface, without console and without accounts. Only the
 * process that {@code io.twobanks.infra.nacos.NacosServer} starts has these classes on its class path.
 */
package io.twobanks.server.nacos;
