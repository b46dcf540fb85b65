/** How the client of RocketMQ is tuned, and what it is asked; knows no money. */
package io.twobanks.mq.rocketmq;
