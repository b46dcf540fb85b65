package io.twobanks.common.account;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.util.ReflectionTestUtils;

/** Books of a bank with one account and one ledger entry, for the mapping to HTTP only. */
public final class InMemoryBooks {
    private InMemoryBooks() {}

    /** The transfer that its ledger has credited, 12.50 to the first account. */
    public static final String CREDITED = "0a000000-0000-4000-8000-000000000001";

    /** @param down whether their database is away now */
    public static Books of(char bank, BooleanSupplier down) {
        Account account = account(bank + "-1");
        LedgerEntry entry = new LedgerEntry(
                CREDITED,
                account,
                Leg.CREDIT,
                new BigDecimal("12.50"),
                Clock.systemUTC().instant());
        return new Books(bank, accounts(account, down), ledger(account, entry), Clock.systemUTC());
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

    private static AccountMapper accounts(Account account, BooleanSupplier down) {
        return fake(AccountMapper.class, (name, argument) -> {
            if (down.getAsBoolean()) {
                throw new CannotGetJdbcConnectionException("the database is down");
            }
            return accounts(account, name, argument);
        });
    }

    private static Object accounts(Account account, String name, Object argument) {
        return switch (name) {
            case "selectList" -> List.of(account);
            // As MariaDB compares texts: neither capitals nor spaces at the end make a difference.
            case "selectById", "lock" ->
                account.getId().equalsIgnoreCase(((String) argument).stripTrailing()) ? account : null;
            default -> throw new UnsupportedOperationException(name);
        };
    }

    private static LedgerMapper ledger(Account account, LedgerEntry entry) {
        return fake(LedgerMapper.class, (name, argument) -> switch (name) {
            case "newest" -> account.getId().equals(argument) ? List.of(entry) : List.of();
            case "of" -> entry.getTransferId().equals(argument) ? List.of(entry) : List.of();
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
