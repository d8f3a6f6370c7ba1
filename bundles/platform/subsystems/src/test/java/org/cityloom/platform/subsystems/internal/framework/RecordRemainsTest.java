/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.framework;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordRemainsTest {
    private static final List<Function<Object, Object>> METHODS =
            List.of(object -> object.equals(copy(object)), Object::hashCode, Object::toString);

    /** Each of the methods is linked by another bundle last. */
    @Test
    void letsGoOfBundlesWhoseRecordsWereLinkedLast() throws Exception {
        List<WeakReference<ClassLoader>> bundles = new ArrayList<>();
        for (Function<Object, Object> method : METHODS) {
            bundles.add(linked(method));
        }
        RecordRemains.forget();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (bundles.stream().anyMatch(bundle -> bundle.get() != null) && System.nanoTime() < deadline) {
            System.gc();
        }
        assertThat(bundles).allSatisfy(bundle -> assertThat(bundle.get()).isNull());
    }

    private static WeakReference<ClassLoader> linked(Function<Object, Object> method) throws Exception {
        ClassLoader bundle = new Bundle();
        assertThat(method.apply(made(bundle.loadClass(Whole.class.getName())))).isNotNull();
        return new WeakReference<>(bundle);
    }

    private static Object copy(Object object) {
        try {
            return made(object.getClass());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(Class<?> type) throws ReflectiveOperationException {
        return type.getDeclaredMethod("make").invoke(null);
    }

    record Part(int number) {}

    public record Whole(Part part) {
        public static Object make() {
            return new Whole(new Part(1));
        }
    }

    /** Has copies of its own of the records. */
    private static final class Bundle extends ClassLoader {
        Bundle() {
            super(RecordRemainsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(RecordRemainsTest.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
