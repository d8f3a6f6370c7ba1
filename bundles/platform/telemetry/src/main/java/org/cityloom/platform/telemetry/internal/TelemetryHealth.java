/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.SubsystemFlow;
import org.cityloom.platform.telemetry.TelemetryStatus;

/** Whether the measurements of every subsystem flow. */
@Component(property = {HealthCheck.NAME + "=telemetry", HealthCheck.TAGS + "=ready"})
public final class TelemetryHealth implements HealthCheck {
    private final TelemetryStatus status;

    @Activate
    public TelemetryHealth(@Reference TelemetryStatus status) {
        this.status = status;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        for (SubsystemFlow flow : status.flows()) {
            String fault = flow.subsystem() + ": " + flow.fault();
            if (flow.state() == FlowState.SUSPENDED || flow.state() == FlowState.RETRYING) {
                log.critical("{}", fault);
            } else if (flow.state() == FlowState.CONNECTING) {
                log.temporarilyUnavailable("{}", fault);
            } else {
                log.info("{}: {} measurements stored, {} refused", flow.subsystem(), flow.stored(), flow.refused());
            }
        }
        return new Result(log);
    }
}
