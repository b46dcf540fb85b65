package io.twobanks.outbox;

import io.twobanks.common.peer.Partnership;
import io.twobanks.common.rocketmq.ConsumerOffsets;
import io.twobanks.common.rocketmq.SealedMessages;
import io.twobanks.outbox.peer.Carrier;
import io.twobanks.outbox.rocketmq.BrokerCarrier;
import io.twobanks.outbox.rocketmq.ReceiveMessages;
import org.apache.rocketmq.spring.autoconfigure.RocketMQAutoConfiguration;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a bank has besides where its messages are carried by RocketMQ; where they are not, nothing looks for a broker. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "outbox.carrier", havingValue = "rocketmq")
@Import(RocketMQAutoConfiguration.class)
class BrokerAssembly {
    @Bean
    static ConsumerOffsets consumerOffsets() {
        return new ConsumerOffsets();
    }

    @Bean
    SealedMessages sealedMessages(Partnership partnership) {
        return new SealedMessages(partnership);
    }

    @Bean
    Carrier brokerCarrier(RocketMQTemplate broker, SealedMessages messages, Partnership partnership) {
        return new BrokerCarrier(broker, messages, partnership.partner());
    }

    @Bean
    ReceiveMessages receiveMessages(TakeMessage take, SealedMessages messages, Partnership partnership) {
        return new ReceiveMessages(take::take, messages, partnership.bank());
    }
}
