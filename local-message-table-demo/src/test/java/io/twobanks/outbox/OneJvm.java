package io.twobanks.outbox;

import io.twobanks.common.setting.StartBank;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import io.twobanks.outbox.peer.Carrier;
import io.twobanks.workbench.bench.rung.BankSettings;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ReflectionUtils;

/**
 * Both banks' own applications in this JVM, without web servers and registry: a message is carried by a call of the other bank's
 * method. So what is measured is what happens in the databases.
 */
class OneJvm implements AutoCloseable {
    private static final long BOUND_SECONDS = 60;

    private final BothDatabases databases;
    private final String name;
    private final Map<String, Object> settings;
    private final Map<Character, ConfigurableApplicationContext> banks = new HashMap<>();
    private final Map<String, Long> committed = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Long>> credited = new ConcurrentHashMap<>();
    private Object door;
    private Method post;

    /** @param name of these two processes */
    OneJvm(BothDatabases databases, String name, Map<String, Object> settings) {
        this.databases = databases;
        this.name = name;
        this.settings = settings;
    }

    OneJvm open() {
        for (char bank : "AB".toCharArray()) {
            banks.put(bank, start(bank));
        }
        door = banks.get('A').getBean("transferController");
        post = ReflectionUtils.findMethod(door.getClass(), "post", String.class);
        ReflectionUtils.makeAccessible(post);
        return this;
    }

    private ConfigurableApplicationContext start(char bank) {
        Map<String, Object> told = new HashMap<>(settings);
        told.put("spring.profiles.active", "fixed-addresses");
        told.put("DB_PORT", databases.port(bank));
        told.put("BANK_PASSWORD", BothDatabases.PASSWORD);
        told.put("BANK_LETTER", bank);
        told.put("BANK_PEER_SECRET", "of this test");
        told.put("bank.instance", name + "-" + bank);
        told.put("outbox.carrier", "a method");
        return new SpringApplicationBuilder(BankApplication.class)
                .properties(StartBank.inCommon())
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .environment(BankSettings.environment(told))
                .initializers(context -> furnish(bank, (GenericApplicationContext) context))
                .run();
    }

    /** What a bank has here besides, or instead. */
    void furnish(char bank, GenericApplicationContext context) {
        context.registerBean("carrier", Carrier.class, () -> (kind, id, body) -> carry(bank, kind, id, body));
        context.registerBean(
                "watchedOutbox", Outbox.class, () -> outbox(bank, context), definition -> definition.setPrimary(true));
    }

    /** What the bank writes its messages into. */
    Outbox outbox(char bank, GenericApplicationContext context) {
        Outbox table = table(context);
        return WrittenBy.other(table, (transfer, kind, body) -> {
            noteCommit(transfer, kind);
            return table.write(transfer, kind, body);
        });
    }

    static Outbox table(GenericApplicationContext context) {
        return context.getBean("outbox", Outbox.class);
    }

    /** Notes when a credit's message is committed. */
    final void noteCommit(String transfer, Kind kind) {
        if (kind == Kind.CREDIT) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    committed.put(transfer, System.nanoTime());
                }
            });
        }
    }

    /** To the other bank; returns when what follows there is committed. */
    void carry(char sender, Kind kind, String id, String body) {
        bank(sender == 'A' ? 'B' : 'A').getBean(TakeMessage.class).take(kind, body);
        if (kind == Kind.CREDIT) {
            credited(id).complete(System.nanoTime());
        }
    }

    private CompletableFuture<Long> credited(String id) {
        return credited.computeIfAbsent(id, any -> new CompletableFuture<>());
    }

    final ConfigurableApplicationContext bank(char letter) {
        return banks.get(letter);
    }

    /** Makes a transfer, and waits until the payee has the money. @return nanoseconds from the one commit to the other */
    long pay(String id, int account) throws Exception {
        String body = "{\"transferId\":\"" + id + "\",\"fromAccount\":\"A-" + account + "\",\"toAccount\":\"B-"
                + account + "\",\"amount\":0.01}";
        ReflectionUtils.invokeMethod(post, door, body);
        long arrived = credited(id).get(BOUND_SECONDS, TimeUnit.SECONDS);
        credited.remove(id);
        return arrived - committed.remove(id);
    }

    @Override
    public void close() {
        banks.values().forEach(ConfigurableApplicationContext::close);
    }
}
