package io.twobanks.common.transfer;

import io.twobanks.common.problem.Reason;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;

/** A {@link Reason} in a column of any table. Must be known to MyBatis before the first mapper is. */
@MappedTypes(Reason.class)
public final class ReasonColumn extends BaseTypeHandler<Reason> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Reason reason, JdbcType type)
            throws SQLException {
        statement.setString(index, reason.written());
    }

    @Override
    public Reason getNullableResult(ResultSet row, String column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public Reason getNullableResult(ResultSet row, int index) throws SQLException {
        return read(row.getString(index));
    }

    @Override
    public Reason getNullableResult(CallableStatement call, int index) throws SQLException {
        return read(call.getString(index));
    }

    private static Reason read(String text) {
        return text == null ? null : Reason.read(text);
    }
}
