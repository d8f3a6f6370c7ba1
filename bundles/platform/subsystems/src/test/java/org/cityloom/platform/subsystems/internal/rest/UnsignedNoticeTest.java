/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

import org.cityloom.api.screen.ScreenNotice;

import static org.assertj.core.api.Assertions.assertThat;

class UnsignedNoticeTest {
    private final List<ScreenNotice> registered = new ArrayList<>();

    private final BundleContext context = fake(BundleContext.class, arguments -> {
        registered.add((ScreenNotice) arguments[1]);
        return fake(ServiceRegistration.class, none -> registered.remove(0));
    });

    @Test
    void saysSoWhileTheSwitchIsOn() {
        UnsignedNotice notice = new UnsignedNotice(context, new Given(true));
        assertThat(registered).singleElement().satisfies(each -> {
            assertThat(each.level()).isEqualTo(ScreenNotice.Level.CRITICAL);
            assertThat(each.text().en()).contains("Development switch").contains("allow.unsigned");
        });
        notice.withdraw();
        assertThat(registered).isEmpty();
    }

    @Test
    void saysNothingWhileItIsOff() {
        new UnsignedNotice(context, new Given(false)).withdraw();
        assertThat(registered).isEmpty();
    }

    private static <T> T fake(Class<T> type, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                UnsignedNoticeTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answered = answer.apply(arguments);
                    return method.getReturnType() == void.class ? null : answered;
                }));
    }

    @SuppressWarnings("ClassExplicitlyAnnotation")
    private record Given(boolean allow_unsigned) implements UnsignedNotice.Switch {
        @Override
        public Class<? extends Annotation> annotationType() {
            return UnsignedNotice.Switch.class;
        }
    }
}
