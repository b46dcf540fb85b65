package io.twobanks.xa;

import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.core.config.GlobalConfig;
import com.baomidou.mybatisplus.spring.MybatisSqlSessionFactoryBean;
import io.twobanks.common.account.AccountMapper;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerMapper;
import io.twobanks.common.desk.RepairMapper;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.InstanceMapper;
import io.twobanks.common.recovery.Instances;
import io.twobanks.common.recovery.PendingMapper;
import io.twobanks.common.transfer.ReasonColumn;
import io.twobanks.common.transfer.TransferMapper;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.mybatis.spring.SqlSessionTemplate;

/** One bank's database as MyBatis-Plus mappers; they take part in whatever transaction the thread is in. */
final class BankDatabase {
    private final SqlSessionTemplate session;

    BankDatabase(DataSource dataSource) throws Exception {
        MybatisConfiguration configuration = new MybatisConfiguration();
        configuration.getTypeHandlerRegistry().register(ReasonColumn.class);
        configuration.addMapper(AccountMapper.class);
        configuration.addMapper(LedgerMapper.class);
        configuration.addMapper(TransferMapper.class);
        configuration.addMapper(RepairMapper.class);
        configuration.addMapper(InstanceMapper.class);
        configuration.addMapper(PendingMapper.class);
        MybatisSqlSessionFactoryBean factory = new MybatisSqlSessionFactoryBean();
        factory.setDataSource(dataSource);
        factory.setConfiguration(configuration);
        factory.setGlobalConfig(new GlobalConfig().setBanner(false));
        session = new SqlSessionTemplate(factory.getObject());
    }

    Books books(char bank, Clock clock) {
        return new Books(bank, session.getMapper(AccountMapper.class), session.getMapper(LedgerMapper.class), clock);
    }

    Repairs cases(Clock clock) {
        return new Repairs(session.getMapper(RepairMapper.class), clock);
    }

    Instances instances(String name, Duration lease) {
        return new Instances(name, session.getMapper(InstanceMapper.class), lease);
    }

    Claims claims(Instances instances) {
        return new Claims(instances, session.getMapper(PendingMapper.class));
    }

    TransferMapper transfers() {
        return session.getMapper(TransferMapper.class);
    }
}
