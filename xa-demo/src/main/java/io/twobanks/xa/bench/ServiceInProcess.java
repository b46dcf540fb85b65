package io.twobanks.xa.bench;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.Teller;
import io.twobanks.workbench.launch.Pattern.Text;
import java.lang.reflect.Method;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ReflectionUtils;

/** All that the bank does for {@code POST /transfers}, called as Spring calls it, without HTTP between. */
final class ServiceInProcess implements Contender {
    private final BankInProcess bank;

    ServiceInProcess(BankInProcess bank) {
        this.bank = bank;
    }

    @Override
    public String name() {
        return "xa-in-process";
    }

    @Override
    public Text adds() {
        return new Text(
                "the bank's own code: request checked and registered, MyBatis, log lines",
                "银行自己的代码：校验并登记请求、MyBatis、日志");
    }

    @Override
    public void open(Site site) {
        bank.open(site);
    }

    @Override
    public Teller teller() {
        Object controller = bank.transferController();
        Method post = ReflectionUtils.findMethod(controller.getClass(), "post", String.class);
        ReflectionUtils.makeAccessible(post);
        return order -> requireCompleted(ReflectionUtils.invokeMethod(post, controller, order.toJson()));
    }

    private static void requireCompleted(Object answer) {
        if (!(answer instanceof ResponseEntity<?> response) || response.getStatusCode() != HttpStatus.OK) {
            throw new IllegalStateException("Not completed: " + answer);
        }
    }

    @Override
    public void close() {
        bank.close();
    }
}
