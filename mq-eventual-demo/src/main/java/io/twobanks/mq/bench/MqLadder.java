package io.twobanks.mq.bench;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Ladder;
import io.twobanks.workbench.bench.rung.AcceptingService;
import io.twobanks.workbench.bench.rung.BankSettings;
import io.twobanks.workbench.bench.rung.LocalTransaction;
import io.twobanks.workbench.bench.rung.TwoLocalTransactions;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.List;
import org.apache.rocketmq.common.message.MessageExt;

/**
 * Transactional messages beside a local transaction, which sends no message, and a bare producer, which has no database.
 *
 * <p>The payee has the money when the payee's bank has committed. Right after that the bank sends the outcome, so the time at
 * which that message was born, by the bank's own clock, is the time of the credit: to the millisecond, rounded down. The
 * bench reads it from the broker and asks no bank.
 */
public final class MqLadder implements Ladder {
    private static final Text AWAITED = new Text(
            "both banks over HTTP; each client waits until the payee has the money", "两家银行，通过 HTTP；每个客户端等到收款人拿到钱再发下一笔");
    private static final Text GOING_ON =
            new Text("the same; each client goes on when its transfer is accepted", "同上；转账被受理后客户端就发下一笔");

    @Override
    public String pattern() {
        return "mq";
    }

    @Override
    public List<Contender> contenders() {
        TopicWatch outcomes = new TopicWatch(List.of("outcomes-for-A", "outcomes-for-B"), MessageExt::getBornTimestamp);
        return List.of(
                new LocalTransaction(BankSettings::database),
                new TwoLocalTransactions(BankSettings::database),
                new BareProducer(),
                new AcceptingService("mq-awaited", AWAITED, true, outcomes),
                new AcceptingService(pattern(), GOING_ON, false, outcomes));
    }

    @Override
    public List<String> baselines() {
        return List.of(LocalTransaction.NAME, BareProducer.NAME);
    }
}
