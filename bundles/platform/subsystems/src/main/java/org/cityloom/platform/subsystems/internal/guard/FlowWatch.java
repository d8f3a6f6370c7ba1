/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.guard;

import java.util.Optional;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.TelemetryStatus;

/** A handler that hangs, fails at everything or floods alarms: telemetry has suspended it. */
public final class FlowWatch implements Watch {
    private final TelemetryStatus telemetry;

    public FlowWatch(TelemetryStatus telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    public Optional<LocalizedText> reason(String subsystem) {
        return telemetry.flows().stream()
                .filter(flow -> flow.subsystem().equals(subsystem) && flow.state() == FlowState.SUSPENDED)
                .findFirst()
                .map(flow -> new LocalizedText("处理程序已被中止：" + flow.fault(), "its handler was cut off: " + flow.fault()));
    }
}
