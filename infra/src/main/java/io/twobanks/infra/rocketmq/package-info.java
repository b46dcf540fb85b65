/**
 * RocketMQ's name server and brokers as processes, and what an administrator can ask them. Start reading at
 * {@link io.twobanks.infra.rocketmq.Broker}.
 */
package io.twobanks.infra.rocketmq;
