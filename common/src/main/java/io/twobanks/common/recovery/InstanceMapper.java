package io.twobanks.common.recovery;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * Reads and changes of table {@code instance}. All times are the database's own: it is the one clock that all instances of
 * a bank share, however wrong each of theirs may be.
 */
@Mapper
public interface InstanceMapper {
    /**
     * A row as it is read.
     *
     * @param now what the database's clock says in the same moment
     */
    record Lease(String name, LocalDateTime leaseUntil, LocalDateTime now) {}

    /** From now on this life of the instance has the lease; one of a former life ends. */
    @Insert("INSERT INTO instance (name, life, lease_until)"
            + " VALUES (#{name}, #{life}, UTC_TIMESTAMP(3) + INTERVAL #{micros} MICROSECOND)"
            + " ON DUPLICATE KEY UPDATE life = VALUES(life), lease_until = VALUES(lease_until)")
    int renew(@Param("name") String name, @Param("life") String life, @Param("micros") long micros);

    /** Ends the lease, unless another life of the instance has it. */
    @Update("UPDATE instance SET lease_until = UTC_TIMESTAMP(3) WHERE name = #{name} AND life = #{life}")
    int end(@Param("name") String name, @Param("life") String life);

    /** Every instance that there ever was. */
    @Select("SELECT name, lease_until, UTC_TIMESTAMP(3) AS now FROM instance")
    List<Lease> all();
}
