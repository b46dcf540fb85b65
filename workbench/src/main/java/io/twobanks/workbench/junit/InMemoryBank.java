package io.twobanks.workbench.junit;

import io.twobanks.common.account.AccountMapper;
import io.twobanks.common.account.AccountStatus;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.LedgerMapper;
import io.twobanks.common.desk.Repair;
import io.twobanks.common.desk.RepairMapper;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Instances;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferMapper;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables that every bank has, in memory: what the mappers of {@code common} say in SQL, said in Java. */
public final class InMemoryBank {
    private final InMemoryTables tables = new InMemoryTables();
    private final InMemoryAccounts accounts = new InMemoryAccounts(tables.table());
    private final Map<Integer, LedgerEntry> ledger = tables.table();
    private final InMemoryTransfers transfers;
    private final Claims claims;
    private final Map<Integer, Object[]> repairs = tables.table();
    private final char letter;
    private final Clock clock;

    /** With accounts 1 and 2 of 1000.00 each. */
    public InMemoryBank(char letter, Clock clock) {
        this.letter = letter;
        this.clock = clock;
        this.transfers = new InMemoryTransfers(tables.table(), clock);
        this.claims = new InMemoryPending(transfers.rows()).claims();
        accounts.open(letter + "-1");
        accounts.open(letter + "-2");
    }

    /** Transactions on all of its tables, and where a pattern makes its own. */
    public InMemoryTables tables() {
        return tables;
    }

    public Books books() {
        return new Books(
                letter,
                Rows.mapper(AccountMapper.class, accounts::run),
                Rows.mapper(LedgerMapper.class, this::ledger),
                clock);
    }

    public TransferRegister register() {
        return new TransferRegister(transferMapper(), claims, tables, clock);
    }

    /** Of its only instance. */
    public Claims claims() {
        return claims;
    }

    /** Its only instance. */
    public Instances instances() {
        return new InMemoryPending(transfers.rows()).instances();
    }

    /** What people did at its desk. */
    public Repairs record() {
        return new Repairs(Rows.mapper(RepairMapper.class, this::repair), clock);
    }

    private TransferMapper transferMapper() {
        return Rows.mapper(TransferMapper.class, transfers::run);
    }

    /** A pending transfer of 10.00 between the first accounts, ordered now. */
    public Transfer order(String id, String from, String to) {
        Instant now = clock.instant();
        Transfer transfer = Rows.make(
                Transfer.class,
                Map.of(
                        "transferId", id,
                        "fromAccount", from,
                        "toAccount", to,
                        "amount", new BigDecimal("10.00"),
                        "state", TransferState.PENDING,
                        "requestHash", "",
                        "createdAt", now,
                        "updatedAt", now));
        transfers.rows().put(id, transfer);
        return transfer;
    }

    /** The account is closed, or open again. */
    public void become(AccountStatus status, String account) {
        accounts.become(status, account);
    }

    /** So that nobody runs out of money. */
    public void deposit(String account, String amount) {
        accounts.run("add", account, new BigDecimal(amount));
    }

    public BigDecimal balance(String account) {
        return accounts.get(account).getBalance();
    }

    public BigDecimal frozen(String account) {
        return accounts.get(account).getFrozen();
    }

    public TransferState state(String transferId) {
        return transfers.rows().get(transferId).getState();
    }

    /** All of them, in the order in which they were stored. */
    public Stream<Transfer> transfers() {
        return transfers.rows().values().stream();
    }

    /** The legs of a transfer in its ledger, in the order in which they were booked. */
    public List<String> legs(String transferId) {
        return entries(transferId).map(entry -> entry.getLeg().name()).toList();
    }

    /** The same as they are. */
    public Stream<LedgerEntry> entries(String transferId) {
        return ledger.values().stream().filter(entry -> entry.getTransferId().equals(transferId));
    }

    private Object ledger(String method, Object... arguments) {
        return switch (method) {
            case "insert" -> {
                ledger.put(ledger.size(), (LedgerEntry) arguments[0]);
                yield 1;
            }
            case "of" -> entries((String) arguments[0]).toList();
            case "newest" ->
                ledger.entrySet().stream()
                        .filter(row -> row.getValue().getAccountId().equals(arguments[0]))
                        .sorted(Map.Entry.<Integer, LedgerEntry>comparingByKey().reversed())
                        .map(Map.Entry::getValue)
                        .toList();
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Object repair(String method, Object... arguments) {
        return switch (method) {
            case "append" -> {
                repairs.put(repairs.size(), arguments);
                yield 1;
            }
            case "of" ->
                repairs.values().stream()
                        .filter(row -> row[0].equals(arguments[0]))
                        .map(row -> new Repair((String) row[1], (String) row[2], (Instant) row[3]))
                        .toList();
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
