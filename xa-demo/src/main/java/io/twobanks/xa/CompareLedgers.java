package io.twobanks.xa;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Goes through both banks' ledgers side by side and lists the transfers whose money does not sum up to nothing, or has moved
 * more than once: two debits and two credits sum up to nothing as well.
 */
final class CompareLedgers {
    /** More than a person will look at in a day; the next comparison finds the rest. */
    private static final int AT_ONCE = 1000;

    private final DatabaseProperties databases;

    CompareLedgers(DatabaseProperties databases) {
        this.databases = databases;
    }

    /** Those with entries since a moment, at most a thousand. The two ledgers are not read at the same instant. */
    List<String> differing(Instant since) {
        List<String> differing = new ArrayList<>();
        try (LedgerSums bankA = new LedgerSums(databases.a(), since);
                LedgerSums bankB = new LedgerSums(databases.b(), since)) {
            while (differing.size() < AT_ONCE && (bankA.transferId() != null || bankB.transferId() != null)) {
                String first = first(bankA.transferId(), bankB.transferId());
                boolean twice = isTwice(bankA, first) || isTwice(bankB, first);
                BigDecimal sum = sumAndGoOn(bankA, first).add(sumAndGoOn(bankB, first));
                if (twice || sum.signum() != 0) {
                    differing.add(first);
                }
            }
            return differing;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("A ledger could not be read to its end: " + e.getMessage(), e);
        }
    }

    private static String first(String atA, String atB) {
        if (atA == null || atB == null) {
            return atA == null ? atB : atA;
        }
        return atA.compareTo(atB) <= 0 ? atA : atB;
    }

    private static boolean isTwice(LedgerSums ledger, String transferId) throws SQLException {
        return transferId.equals(ledger.transferId()) && ledger.isMoreThanOnce();
    }

    private static BigDecimal sumAndGoOn(LedgerSums ledger, String transferId) throws SQLException {
        if (!transferId.equals(ledger.transferId())) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = ledger.sum();
        ledger.next();
        return sum;
    }
}
