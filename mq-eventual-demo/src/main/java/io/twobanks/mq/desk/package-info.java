/** What RocketMQ leaves to a person: messages that failed too often, and messages that can never succeed. */
package io.twobanks.mq.desk;
