/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.util.Optional;

import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.SubsystemFlow;
import org.cityloom.platform.telemetry.TelemetryStatus;

/** If it has a handler, its MQTT session is up. */
final class SessionCheck implements Check {
    private final TelemetryStatus telemetry;

    SessionCheck(TelemetryStatus telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    public Optional<LocalizedText> complaint(Candidate candidate) {
        if (candidate.services(TelemetryHandler.class).findAny().isEmpty()) {
            return Optional.empty();
        }
        Optional<SubsystemFlow> flow = telemetry.flows().stream()
                .filter(each -> each.subsystem().equals(candidate.subsystem()))
                .findFirst();
        if (flow.isEmpty()) {
            return Optional.of(new LocalizedText("其 MQTT 会话尚未建立", "it has no MQTT session"));
        }
        return flow.filter(each -> each.state() != FlowState.RUNNING)
                .map(each -> new LocalizedText(
                        "其 MQTT 会话未运行：" + each.fault(), "its MQTT session does not run: " + each.fault()));
    }
}
