/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.devices.Device;
import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.telemetry.HandlerContext;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.api.text.LocalizedText;

/** Applies the rules to what the trucks report, and shows the newest fix of each on the screens. */
@Component
public final class MuckTelemetry implements TelemetryHandler {

    private static final Logger LOG = LoggerFactory.getLogger(MuckTelemetry.class);

    private final SpeedLimits limits;
    private final Thresholds thresholds;
    private final Vehicles vehicles;
    private final Alarms alarms;
    private final Live live;

    @Activate
    public MuckTelemetry(
            @Reference SpeedLimits limits,
            @Reference Thresholds thresholds,
            @Reference Vehicles vehicles,
            @Reference Alarms alarms,
            @Reference Live live) {
        this.limits = limits;
        this.thresholds = thresholds;
        this.vehicles = vehicles;
        this.alarms = alarms;
        this.live = live;
    }

    @Override
    public String subsystem() {
        return MuckSubsystem.ID;
    }

    @Override
    public void handle(List<Measurement> batch, HandlerContext context) {
        SpeedingRule rule = thresholds.speeding();
        Map<String, Truck> trucks = new LinkedHashMap<>();
        for (Measurement measurement : batch) {
            trucks.computeIfAbsent(measurement.deviceId(), id -> new Truck(remembered(id, context)))
                    .take(measurement, rule);
        }
        trucks.forEach((id, truck) -> truck.finish(id, context));
    }

    private static SpeedingState remembered(String id, HandlerContext context) {
        String memory = context.memory(id).orElse("");
        try {
            return SpeedingState.parse(memory);
        } catch (IllegalArgumentException e) {
            LOG.warn("The memory of truck {} is unreadable, its rules start anew: '{}'", id, memory, e);
            return SpeedingState.START;
        }
    }

    /** One truck within one batch. */
    private final class Truck {

        private final SpeedingState before;
        private SpeedingState state;
        private @Nullable Measurement newest;

        Truck(SpeedingState before) {
            this.before = before;
            this.state = before;
        }

        void take(Measurement measurement, SpeedingRule rule) {
            Double speed = measurement.signals().get("speed");
            if (speed == null) {
                Instant last = state.over().last();
                if (last == null || measurement.time().isAfter(last)) {
                    newest = measurement;
                }
                return;
            }
            double limit = limits.at(measurement.position());
            SpeedingRule.Step step = rule.next(state, measurement.time(), speed, limit);
            state = step.state();
            switch (step.finding()) {
                case RAISE -> alarms.raise(
                        speeding(measurement, speed, limit, state.over().held()));
                case CLEAR -> alarms.clear(MuckSubsystem.SPEEDING, measurement.deviceId(), step.at());
                case NONE -> {}
            }
            if (step.newest()) {
                newest = measurement;
            }
        }

        void finish(String id, HandlerContext context) {
            if (!Objects.equals(before, state)) {
                context.remember(id, state.toText());
            }
            Measurement shown = newest;
            if (shown != null) {
                Device truck = context.device(id);
                Vehicle vehicle = vehicles.reported(truck, shown, state.open());
                String area = Objects.requireNonNullElse(truck.area(), "");
                context.afterCommit(
                        () -> live.publish(new LiveEvent(MuckPresence.VEHICLES, id, shown.position(), area, vehicle)));
            }
        }
    }

    private static AlarmRaise speeding(Measurement measurement, double speed, double limit, Duration held) {
        return new AlarmRaise(
                MuckSubsystem.ID,
                MuckSubsystem.SPEEDING,
                measurement.deviceId(),
                Severity.WARNING,
                measurement.time(),
                measurement.position(),
                new LocalizedText(
                        String.format(Locale.ROOT, "以 %.0f km/h 行驶 %d 秒，限速 %.0f km/h", speed, held.toSeconds(), limit),
                        String.format(
                                Locale.ROOT,
                                "%.0f km/h for %d s where %.0f km/h is allowed",
                                speed,
                                held.toSeconds(),
                                limit)));
    }
}
