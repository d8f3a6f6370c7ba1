/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.lang.reflect.Proxy;

/** The configuration as it is when nobody configured anything. */
final class Defaults {

    private Defaults() {}

    static GasConfiguration configuration() {
        Object defaults = Proxy.newProxyInstance(
                GasConfiguration.class.getClassLoader(),
                new Class<?>[] {GasConfiguration.class},
                (proxy, method, arguments) -> method.getDefaultValue());
        return (GasConfiguration) defaults;
    }
}
