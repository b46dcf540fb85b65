package io.twobanks.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.core.MybatisSqlSessionFactoryBuilder;
import io.twobanks.common.account.Leg;
import io.twobanks.common.inbox.Order;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.transfer.ReasonColumn;
import io.twobanks.common.transfer.TransferMapper;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.compensation.saga.SagaStep;
import io.twobanks.compensation.saga.SagaStepMapper;
import io.twobanks.compensation.saga.Step;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.junit.jupiter.api.Test;

/** What MyBatis makes of rows and of values: a reason is one text in its column. The driver is a row that the test gives. */
class RowsTest {
    private final Map<String, Object> row = new LinkedHashMap<>();
    private final List<Object> written = new ArrayList<>();

    private interface Call {
        Object answer(String method, Object... arguments);
    }

    private static <T> T fake(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = call.answer(method.getName(), arguments == null ? new Object[0] : arguments);
                    if (answer == null && method.getReturnType() == boolean.class) {
                        return false;
                    }
                    return answer == null && method.getReturnType() == int.class ? -1 : answer;
                }));
    }

    private Object value(Object column) {
        return column instanceof Integer index ? new ArrayList<>(row.values()).get(index - 1) : row.get(column);
    }

    private ResultSet rows() {
        Iterator<Boolean> next = List.of(true, false).iterator();
        ResultSetMetaData columns = fake(ResultSetMetaData.class, (method, arguments) -> switch (method) {
            case "getColumnCount" -> row.size();
            case "getColumnLabel", "getColumnName" -> List.copyOf(row.keySet()).get((int) arguments[0] - 1);
            case "getColumnType" -> Types.VARCHAR;
            case "getColumnClassName" -> "java.lang.String";
            default -> null;
        });
        return fake(ResultSet.class, (method, arguments) -> switch (method) {
            case "getMetaData" -> columns;
            case "next" -> next.next();
            case "wasNull", "isClosed" -> false;
            case "getString" -> value(arguments[0]) == null ? null : String.valueOf(value(arguments[0]));
            default -> method.startsWith("get") && arguments.length > 0 ? value(arguments[0]) : null;
        });
    }

    private Connection connection() {
        PreparedStatement statement = fake(PreparedStatement.class, (method, arguments) -> {
            if (method.startsWith("set") && arguments.length >= 2 && arguments[0] instanceof Integer) {
                written.add(arguments[1]);
            }
            return switch (method) {
                case "execute" -> true;
                case "getResultSet" -> row.isEmpty() ? null : rows();
                case "getUpdateCount" -> row.isEmpty() ? 1 : -1;
                case "getConnection" -> connection();
                default -> null;
            };
        });
        DatabaseMetaData about = fake(DatabaseMetaData.class, (method, arguments) -> null);
        return fake(Connection.class, (method, arguments) -> switch (method) {
            case "prepareStatement" -> statement;
            case "getMetaData" -> about;
            default -> null;
        });
    }

    private SqlSession session() {
        MybatisConfiguration configuration = new MybatisConfiguration(new Environment(
                "test", new JdbcTransactionFactory(), fake(DataSource.class, (method, arguments) -> connection())));
        configuration.getTypeHandlerRegistry().register(new ReasonColumn());
        configuration.addMapper(TransferMapper.class);
        configuration.addMapper(ReceivedSteps.class);
        configuration.addMapper(SagaStepMapper.class);
        return new MybatisSqlSessionFactoryBuilder().build(configuration).openSession();
    }

    @Test
    void a_receipt_and_a_step_of_the_log_have_a_reason_that_is_a_value() {
        row.put("account", "B-1");
        row.put("amount", new BigDecimal("10.00"));
        row.put("result", "REFUSED");
        row.put("reason", "closed-account: Account B-1 is closed.");
        Receipt receipt = session().getMapper(ReceivedSteps.class).lock("t", Leg.CREDIT);
        assertThat(receipt)
                .isEqualTo(new Receipt(
                        "B-1",
                        new BigDecimal("10.00"),
                        Receipt.Result.REFUSED,
                        Reason.read("closed-account: Account B-1 is closed.")));

        row.clear();
        row.put("step", "CREDIT");
        row.put("state", "BEGUN");
        row.put("attempts", 3);
        row.put("reason", null);
        row.put("balance_before", null);
        assertThat(session().getMapper(SagaStepMapper.class).of("t"))
                .containsExactly(new SagaStep(Step.CREDIT, SagaStep.State.BEGUN, 3, null, null));
    }

    @Test
    void a_transfer_is_read_with_its_reason_and_written_with_one_text() {
        row.put("transfer_id", "t");
        row.put("state", "NEEDS_OPERATOR");
        row.put("reason", "stuck-saga: It does not work.");
        assertThat(session().getMapper(TransferMapper.class).lock("t").getReason())
                .isEqualTo(new Reason("stuck-saga", "It does not work."));
        assertThat(session()
                        .getMapper(TransferMapper.class)
                        .selectById("t")
                        .getReason()
                        .kind())
                .isEqualTo("stuck-saga");

        row.clear();
        written.clear();
        session()
                .getMapper(TransferMapper.class)
                .move(
                        "t",
                        TransferState.PENDING,
                        TransferState.REVERSED,
                        new Reason("reversed", "It was put back."),
                        Instant.EPOCH);
        assertThat(written).contains("reversed: It was put back.");

        written.clear();
        Order order = new Order("t", "B-1", new BigDecimal("10.00"), Instant.EPOCH);
        session().getMapper(ReceivedSteps.class).record(order, Leg.CREDIT, Receipt.Result.DONE, null, Instant.EPOCH);
        assertThat(written).contains("t", "CREDIT", "B-1", "DONE");
    }
}
