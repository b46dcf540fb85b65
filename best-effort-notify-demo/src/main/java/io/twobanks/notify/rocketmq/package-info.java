/** The way from a bank to its own notifier, through the broker; knows no money. */
package io.twobanks.notify.rocketmq;
