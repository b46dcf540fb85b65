package io.twobanks.outbox;

import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A table whose messages are written in another way; all else is the table's. */
@FunctionalInterface
interface WrittenBy {
    int write(String transfer, Kind kind, String body);

    static Outbox other(Outbox table, WrittenBy writer) {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("write")) {
                        return writer.write((String) arguments[0], (Kind) arguments[1], (String) arguments[2]);
                    }
                    try {
                        return method.invoke(table, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
