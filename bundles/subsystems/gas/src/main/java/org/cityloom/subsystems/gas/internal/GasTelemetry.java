/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.devices.Device;
import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.telemetry.HandlerContext;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.subsystems.gas.internal.store.HeatStore;

/** Applies the rules to what the sensors report, and shows the newest measurement of each on the screens. */
@Component
public final class GasTelemetry implements TelemetryHandler {

    private static final Logger LOG = LoggerFactory.getLogger(GasTelemetry.class);

    private final Thresholds thresholds;
    private final Register register;
    private final Sensors sensors;
    private final HeatStore heats;
    private final Alarms alarms;
    private final Live live;

    @Activate
    public GasTelemetry(
            @Reference Thresholds thresholds,
            @Reference Register register,
            @Reference Sensors sensors,
            @Reference HeatStore heats,
            @Reference Alarms alarms,
            @Reference Live live) {
        this.thresholds = thresholds;
        this.register = register;
        this.sensors = sensors;
        this.heats = heats;
        this.alarms = alarms;
        this.live = live;
    }

    @Override
    public String subsystem() {
        return GasSubsystem.ID;
    }

    @Override
    public void handle(List<Measurement> batch, HandlerContext context) {
        SensorRules rules = thresholds.rules();
        Map<String, Batch> bySensor = new LinkedHashMap<>();
        for (Measurement measurement : batch) {
            bySensor.computeIfAbsent(
                            measurement.deviceId(), id -> new Batch(context.device(id), remembered(id, context)))
                    .take(measurement, rules);
        }
        bySensor.values().forEach(sensor -> sensor.finish(context));
    }

    private static SensorState remembered(String id, HandlerContext context) {
        String memory = context.memory(id).orElse("");
        try {
            return SensorState.parse(memory);
        } catch (IllegalArgumentException e) {
            LOG.warn("The memory of sensor {} is unreadable, its rules start anew: '{}'", id, memory, e);
            return SensorState.START;
        }
    }

    /** One sensor within one batch. */
    private final class Batch {

        private final Device device;
        private final @Nullable Double setPressure;
        private final SensorState before;
        private SensorState state;
        private @Nullable Measurement newest;

        Batch(Device device, SensorState before) {
            this.device = device;
            this.setPressure = register.sensor(device).setPressure();
            this.before = before;
            this.state = before;
        }

        void take(Measurement measurement, SensorRules rules) {
            SensorRules.Step step = rules.next(state, measurement.time(), measurement.signals(), setPressure);
            if (step.newest()) {
                newest = measurement;
                noteHeat(step.state(), measurement);
            }
            state = step.state();
            step.findings().forEach(finding -> tell(finding, measurement));
        }

        /** For the neighbours, who are looked at when it is committed. */
        private void noteHeat(SensorState after, Measurement measurement) {
            if (!measurement.signals().containsKey(GasSubsystem.METHANE)) {
                return;
            }
            if (after.open().contains(Rule.LEVEL_1)) {
                heats.found(device.id(), measurement.time());
            } else if (state.open().contains(Rule.LEVEL_1)) {
                heats.gone(device.id());
            }
        }

        private void tell(SensorRules.Finding finding, Measurement measurement) {
            Rule rule = finding.rule();
            if (!finding.raise()) {
                alarms.clear(rule.kind().id(), device.id(), measurement.time());
                return;
            }
            alarms.raise(new AlarmRaise(
                    GasSubsystem.ID,
                    rule.kind().id(),
                    device.id(),
                    rule.kind().severity(),
                    measurement.time(),
                    measurement.position() == null ? device.position() : measurement.position(),
                    Sentences.of(rule, finding.value(), setPressure)));
        }

        void finish(HandlerContext context) {
            if (!Objects.equals(before, state)) {
                context.remember(device.id(), state.toText());
            }
            Measurement shown = newest;
            if (shown != null) {
                SensorNow now = sensors.reported(device, shown, state.open());
                String area = Objects.requireNonNullElse(device.area(), "");
                context.afterCommit(() ->
                        live.publish(new LiveEvent(GasPresence.SENSORS, device.id(), device.position(), area, now)));
            }
        }
    }
}
