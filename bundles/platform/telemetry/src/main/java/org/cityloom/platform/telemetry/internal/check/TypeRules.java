/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.check;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Signal;

/** What a declared type allows, ready for fast lookups. */
final class TypeRules {
    private final DeviceType type;
    private final Map<String, Signal> signals;

    TypeRules(DeviceType type) {
        this.type = type;
        this.signals = type.signals().stream().collect(Collectors.toMap(Signal::name, Function.identity()));
    }

    boolean isOf(DeviceType other) {
        return type.equals(other);
    }

    /** Why the values are refused, or null if they are good. */
    @Nullable
    String refusal(Map<String, Double> values) {
        for (Map.Entry<String, Double> value : values.entrySet()) {
            String reason = refusal(value.getKey(), value.getValue());
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private @Nullable String refusal(String name, double value) {
        Signal signal = signals.get(name);
        if (signal == null) {
            return "type " + type.id() + " declares no signal '" + Texts.shortened(name) + "'";
        }
        if (!Double.isFinite(value)) {
            return "signal " + name + " is " + value + ", not a finite number";
        }
        if (value < signal.minimum() || value > signal.maximum()) {
            return "signal " + name + " is " + value + ", outside " + signal.minimum() + " to " + signal.maximum() + " "
                    + signal.unit();
        }
        return null;
    }
}
