/** How RocketMQ's client reads, for the patterns that have it; knows no money. */
package io.twobanks.common.rocketmq;
