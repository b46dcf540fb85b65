/**
 * RocketMQ's name server and broker as programs. Only the processes that {@code io.twobanks.infra.rocketmq} starts have
 * these classes on their class path.
 */
package io.twobanks.server.rocketmq;
