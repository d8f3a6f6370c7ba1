/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.lang.reflect.Proxy;
import java.time.ZoneId;

import org.cityloom.simulator.testing.OneZone;

/** The configuration as it is when nobody configured anything. */
final class Defaults {

    private Defaults() {}

    /** In the zone of the demo city. */
    static Thresholds thresholds() {
        return new Thresholds(configuration(), new OneZone(ZoneId.of("Asia/Shanghai")));
    }

    static GasConfiguration configuration() {
        Object defaults = Proxy.newProxyInstance(
                GasConfiguration.class.getClassLoader(),
                new Class<?>[] {GasConfiguration.class},
                (proxy, method, arguments) -> method.getDefaultValue());
        return (GasConfiguration) defaults;
    }
}
