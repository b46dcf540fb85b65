/**
 * The other way, through a broker: {@link io.twobanks.outbox.rocketmq.BrokerCarrier} gives it messages,
 * {@link io.twobanks.outbox.rocketmq.ReceiveMessages} takes them at the other bank.
 */
package io.twobanks.outbox.rocketmq;
