package io.twobanks.workbench.junit;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.AccountStatus;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;

/** Table {@code account} in memory, with the check that nobody has less than nothing frozen. */
record InMemoryAccounts(Map<String, Account> rows) {
    /** Another one, of 1000.00. */
    void open(String id) {
        rows.put(
                id,
                Rows.make(
                        Account.class,
                        Map.of(
                                "id",
                                id,
                                "owner",
                                id,
                                "balance",
                                new BigDecimal("1000.00"),
                                "frozen",
                                new BigDecimal("0.00"),
                                "status",
                                AccountStatus.OPEN)));
    }

    Account get(String id) {
        return rows.get(id);
    }

    void become(AccountStatus status, String id) {
        rows.put(id, Rows.with(rows.get(id), "status", status));
    }

    /** What the mapper does. */
    Object run(String method, Object... arguments) {
        Account account = rows.get((String) arguments[0]);
        return switch (method) {
            case "lock", "selectById" -> account;
            case "add" -> {
                BigDecimal balance = account.getBalance().add((BigDecimal) arguments[1]);
                rows.put(account.getId(), Rows.with(account, "balance", balance));
                yield 1;
            }
            case "freeze" -> {
                BigDecimal amount = (BigDecimal) arguments[1];
                BigDecimal frozen = account.getFrozen().add(amount);
                if (frozen.signum() < 0) {
                    throw new DataIntegrityViolationException("CHECK frozen >= 0");
                }
                Account less =
                        Rows.with(account, "balance", account.getBalance().subtract(amount));
                rows.put(account.getId(), Rows.with(less, "frozen", frozen));
                yield 1;
            }
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
