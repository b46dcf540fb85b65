package io.twobanks.infra.rocketmq;

/**
 * What a group of consumers has still before it.
 *
 * @param waiting messages of the topic that nobody of the group has acknowledged, also those being worked on
 * @param retrying messages, of whatever topic, that the group has failed on and will get again
 */
public record ConsumerLag(String group, String topic, long waiting, long retrying) {

    /** True when everything that was sent has been consumed, or has become a dead letter. */
    public boolean isZero() {
        return waiting == 0 && retrying == 0;
    }
}
