package io.twobanks.common.account;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.test.util.ReflectionTestUtils;

/** Books of a bank with one account and one ledger entry, for the mapping to HTTP only. */
public final class InMemoryBooks {
    private InMemoryBooks() {}

    public static Books of(char bank) {
        Account account = account(bank + "-1");
        LedgerEntry entry = new LedgerEntry(
                "0a000000-0000-4000-8000-000000000001",
                account,
                Leg.CREDIT,
                new BigDecimal("12.50"),
                Clock.systemUTC().instant());
        return new Books(bank, accounts(account), ledger(account, entry), Clock.systemUTC());
    }

    private static Account account(String id) {
        Account account = new Account();
        ReflectionTestUtils.setField(account, "id", id);
        ReflectionTestUtils.setField(account, "owner", "Alice");
        ReflectionTestUtils.setField(account, "balance", new BigDecimal("1000.00"));
        ReflectionTestUtils.setField(account, "frozen", new BigDecimal("0.00"));
        ReflectionTestUtils.setField(account, "status", AccountStatus.OPEN);
        return account;
    }

    private static AccountMapper accounts(Account account) {
        return fake(AccountMapper.class, (name, argument) -> switch (name) {
            case "selectList" -> List.of(account);
            case "selectById" -> account.getId().equals(argument) ? account : null;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private static LedgerMapper ledger(Account account, LedgerEntry entry) {
        return fake(LedgerMapper.class, (name, argument) -> switch (name) {
            case "newest" -> account.getId().equals(argument) ? List.of(entry) : List.of();
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private interface Answer {
        Object to(String method, Object firstArgument);
    }

    private static <T> T fake(Class<T> mapper, Answer answer) {
        return mapper.cast(Proxy.newProxyInstance(
                mapper.getClassLoader(),
                new Class<?>[] {mapper},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments[0])));
    }
}
