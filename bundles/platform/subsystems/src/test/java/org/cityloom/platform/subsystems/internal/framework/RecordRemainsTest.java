/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.framework;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import org.cityloom.api.testing.OwnClasses;

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
        OwnClasses.collect(bundles);
        assertThat(bundles).allSatisfy(bundle -> assertThat(bundle.get()).isNull());
    }

    private static WeakReference<ClassLoader> linked(Function<Object, Object> method) throws Exception {
        ClassLoader bundle = new OwnClasses(RecordRemainsTest.class);
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
}
