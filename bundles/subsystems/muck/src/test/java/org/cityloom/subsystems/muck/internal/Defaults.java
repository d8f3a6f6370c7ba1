/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.lang.reflect.Proxy;

/** The configuration as it is when nobody configured anything. */
final class Defaults {

    private Defaults() {}

    static MuckConfiguration configuration() {
        Object defaults = Proxy.newProxyInstance(
                MuckConfiguration.class.getClassLoader(),
                new Class<?>[] {MuckConfiguration.class},
                (proxy, method, arguments) -> method.getDefaultValue());
        return (MuckConfiguration) defaults;
    }
}
