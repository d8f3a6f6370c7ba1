/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.testing;

import java.lang.reflect.Proxy;
import java.util.Map;

import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

import org.cityloom.api.subsystem.SubsystemBundle;

/** References to services as the bundle of a subsystem would register them. */
public final class OfferedService {
    private OfferedService() {}

    /** Of a bundle of that subsystem. */
    public static <S> ServiceReference<S> by(String subsystem) {
        return by(subsystem, 0);
    }

    /** Likewise with that ranking. */
    public static <S> ServiceReference<S> by(String subsystem, int ranking) {
        Bundle bundle = answering(
                Bundle.class,
                Map.of(
                        "getLocation",
                        SubsystemBundle.location(subsystem, "abc", "org." + subsystem),
                        "getSymbolicName",
                        "org." + subsystem,
                        "getVersion",
                        Version.emptyVersion));
        @SuppressWarnings("unchecked") // nobody asks for the service itself
        ServiceReference<S> reference =
                answering(ServiceReference.class, Map.of("getBundle", bundle, "getProperty", ranking, "hashCode", 7));
        return reference;
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getName().equals("equals") ? proxy == arguments[0] : answers.get(method.getName())));
    }
}
