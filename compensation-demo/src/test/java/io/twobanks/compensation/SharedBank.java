package io.twobanks.compensation;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.AccountMapper;
import io.twobanks.common.account.AccountStatus;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.LedgerMapper;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferMapper;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.compensation.saga.SagaStep;
import io.twobanks.compensation.saga.SagaStepMapper;
import io.twobanks.compensation.saga.SagaTurnMapper;
import io.twobanks.compensation.saga.Step;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.BeanUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** The payer's bank's database with one transfer, as what several processes share; one statement at a time. */
final class SharedBank {
    static final String ID = "0a000000-0000-4000-8000-000000000001";

    final List<String> legs = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<Step, SagaStep> steps = new EnumMap<>(Step.class);
    private final Transfer transfer = BeanUtils.instantiateClass(Transfer.class);
    private final Account payer = new Account();
    private boolean turned;

    SharedBank() {
        Map.of(
                        "transferId",
                        ID,
                        "fromAccount",
                        "A-1",
                        "toAccount",
                        "B-1",
                        "amount",
                        new BigDecimal("10.00"),
                        "state",
                        TransferState.PENDING)
                .forEach((field, value) -> ReflectionTestUtils.setField(transfer, field, value));
        Map.of(
                        "id",
                        "A-1",
                        "balance",
                        new BigDecimal("1000.00"),
                        "frozen",
                        new BigDecimal("0.00"),
                        "status",
                        AccountStatus.OPEN)
                .forEach((field, value) -> ReflectionTestUtils.setField(payer, field, value));
    }

    Transfer transfer() {
        return transfer;
    }

    TransferState state() {
        return transfer.getState();
    }

    TransferMapper transfers() {
        return fake(TransferMapper.class, (method, arguments) -> switch (method) {
            case "selectById", "lock" -> transfer;
            case "move" -> move((TransferState) arguments[1], (TransferState) arguments[2], arguments[3]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private int move(TransferState from, TransferState to, Object reason) {
        if (state() != from) {
            return 0;
        }
        ReflectionTestUtils.setField(transfer, "state", to);
        ReflectionTestUtils.setField(transfer, "reason", reason);
        return 1;
    }

    AccountMapper accounts() {
        return fake(AccountMapper.class, (method, arguments) -> switch (method) {
            case "lock" -> payer;
            case "add" -> 1;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    LedgerMapper ledger() {
        return fake(LedgerMapper.class, (method, arguments) -> switch (method) {
            case "insert" -> book((LedgerEntry) arguments[0]);
            case "of" -> List.copyOf(entries);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private int book(LedgerEntry entry) {
        entries.add(entry);
        legs.add(entry.getLeg().name());
        return 1;
    }

    SagaTurnMapper turns() {
        return new SagaTurnMapper() {
            @Override
            public boolean lockForward(String id) {
                return goesForward();
            }

            @Override
            public int turn(String id) {
                turned = true;
                return 1;
            }

            @Override
            public boolean hasTurned(String id) {
                return turned;
            }
        };
    }

    private boolean goesForward() {
        return state() == TransferState.PENDING && !turned;
    }

    SagaStepMapper steps() {
        return fake(SagaStepMapper.class, (method, arguments) -> switch (method) {
            case "of" -> List.copyOf(steps.values());
            case "begin" -> begin((Step) arguments[1]);
            case "beginForward" -> goesForward() ? begin((Step) arguments[1]) : 0;
            case "end" -> end((Step) arguments[1], (SagaStep.State) arguments[2], (Reason) arguments[3]);
            case "failed" -> failed((Step) arguments[1], (Integer) arguments[2], (Reason) arguments[4]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private int begin(Step step) {
        return steps.putIfAbsent(step, new SagaStep(step, SagaStep.State.BEGUN, 0, null, null)) == null ? 1 : 0;
    }

    private int end(Step step, SagaStep.State state, Reason reason) {
        if (steps.get(step).state() != SagaStep.State.BEGUN) {
            return 0;
        }
        steps.put(step, new SagaStep(step, state, steps.get(step).attempts(), reason, null));
        return 1;
    }

    private int failed(Step step, int attempts, Reason reason) {
        if (steps.get(step).state() == SagaStep.State.BEGUN) {
            steps.put(step, new SagaStep(step, SagaStep.State.BEGUN, attempts, reason, null));
        }
        return 1;
    }

    private interface Answer {
        Object to(String method, Object... arguments);
    }

    private static <T> T fake(Class<T> mapper, Answer answer) {
        return mapper.cast(Proxy.newProxyInstance(
                mapper.getClassLoader(),
                new Class<?>[] {mapper},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
