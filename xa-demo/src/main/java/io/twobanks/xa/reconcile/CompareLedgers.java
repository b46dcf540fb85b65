package io.twobanks.xa.reconcile;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Goes through both banks' ledgers side by side and lists the transfers whose money does not sum up to nothing, or has moved
 * more than once: two debits and two credits sum up to nothing as well.
 */
public final class CompareLedgers {
    /** More than a person will look at in a day; the next comparison finds the rest. */
    private static final int AT_ONCE = 1000;

    private final DataSource bankA;
    private final DataSource bankB;

    public CompareLedgers(DataSource bankA, DataSource bankB) {
        this.bankA = bankA;
        this.bankB = bankB;
    }

    /** Those with entries since a moment, at most a thousand. The two ledgers are not read at the same instant. */
    public List<String> differing(Instant since) {
        List<String> differing = new ArrayList<>();
        try (LedgerSums atA = new LedgerSums(bankA, since);
                LedgerSums atB = new LedgerSums(bankB, since)) {
            while (differing.size() < AT_ONCE && (atA.transferId() != null || atB.transferId() != null)) {
                String first = first(atA.transferId(), atB.transferId());
                boolean twice = isTwice(atA, first) || isTwice(atB, first);
                BigDecimal sum = sumAndGoOn(atA, first).add(sumAndGoOn(atB, first));
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
