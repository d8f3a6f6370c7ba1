/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.lang.reflect.Proxy;

/** The configuration as it is when nobody configured anything. */
final class Defaults {

    private Defaults() {}

    static SanitationConfiguration configuration() {
        Object defaults = Proxy.newProxyInstance(
                SanitationConfiguration.class.getClassLoader(),
                new Class<?>[] {SanitationConfiguration.class},
                (proxy, method, arguments) -> method.getDefaultValue());
        return (SanitationConfiguration) defaults;
    }

    static Thresholds thresholds() {
        return new Thresholds(configuration());
    }
}
