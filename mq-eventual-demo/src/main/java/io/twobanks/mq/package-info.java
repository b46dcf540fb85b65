/** The transfer with RocketMQ's transactional messages, between two banks; see {@link io.twobanks.mq.MakeTransfer}. */
package io.twobanks.mq;
