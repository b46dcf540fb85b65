package io.twobanks.workbench.console;

import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.TableQuery;
import java.util.List;
import java.util.stream.Stream;

/** What the inspector shows of a pattern: its own tables first, then those that every bank has. */
final class ShownTables {
    private ShownTables() {}

    static List<TableQuery> of(Pattern pattern) {
        return Stream.concat(pattern.tables().stream(), everyBanks(pattern.databases()))
                .toList();
    }

    private static Stream<TableQuery> everyBanks(List<String> databases) {
        return Stream.of(
                new TableQuery(
                        "account",
                        databases,
                        "SELECT id, balance, frozen, status FROM account ORDER BY id",
                        "what every reader sees: committed balances",
                        "任何人都能读到的：已提交的余额"),
                new TableQuery(
                        "transfer",
                        databases,
                        "SELECT LEFT(transfer_id, 8) AS transfer, from_account AS payer, to_account AS payee, amount, state"
                                + " FROM transfer ORDER BY created_at DESC, transfer_id LIMIT 20",
                        "the register of transfers, newest first",
                        "转账登记簿，最新的在前"),
                new TableQuery(
                        "ledger_entry",
                        databases,
                        "SELECT seq, LEFT(transfer_id, 8) AS transfer, account_id AS account, leg, delta, balance_after"
                                + " FROM ledger_entry ORDER BY seq DESC LIMIT 20",
                        "the ledger, newest first: nothing here is ever changed",
                        "账本，最新的在前：这里的内容只增不改"));
    }
}
