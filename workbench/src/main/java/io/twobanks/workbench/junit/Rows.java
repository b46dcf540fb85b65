package io.twobanks.workbench.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Rows of tables as MyBatis makes them, past the constructors, and mappers that are one method in Java. */
final class Rows {
    private Rows() {}

    /** What a mapper does. */
    @FunctionalInterface
    interface Statements {
        Object run(String method, Object... arguments);
    }

    static <T> T mapper(Class<T> type, Statements statements) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> statements.run(method.getName(), arguments)));
    }

    static <T> T make(Class<T> type, Map<String, Object> values) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T row = constructor.newInstance();
            for (Map.Entry<String, Object> value : values.entrySet()) {
                set(row, value.getKey(), value.getValue());
            }
            return row;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy with one other value. */
    @SuppressWarnings("unchecked")
    static <T> T with(T row, String name, Object value) {
        try {
            T copy = (T) make(row.getClass(), Map.of());
            for (Field field : row.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(copy, field.get(row));
                }
            }
            set(copy, name, value);
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Object row, String name, Object value) throws ReflectiveOperationException {
        Field field = row.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(row, value);
    }
}
