/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.lang.reflect.Proxy;

/** The configuration as it is when nobody configured anything. */
public final class Defaults {

    private Defaults() {}

    public static ParksConfiguration configuration() {
        Object defaults = Proxy.newProxyInstance(
                ParksConfiguration.class.getClassLoader(),
                new Class<?>[] {ParksConfiguration.class},
                (proxy, method, arguments) -> method.getDefaultValue());
        return (ParksConfiguration) defaults;
    }

    /** The thresholds that follow from it. */
    public static Thresholds thresholds() {
        return new Thresholds(configuration());
    }

    /** The same, but cameras at that host and port may be asked. */
    static Thresholds thresholdsWithCamerasAt(String host) {
        ParksConfiguration shipped = configuration();
        Object changed = Proxy.newProxyInstance(
                ParksConfiguration.class.getClassLoader(),
                new Class<?>[] {ParksConfiguration.class},
                (proxy, method, arguments) ->
                        method.getName().equals("camera_hosts") ? new String[] {host} : method.invoke(shipped));
        return new Thresholds((ParksConfiguration) changed);
    }
}
