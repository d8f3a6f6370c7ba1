/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.devices.Device;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;

/** The reports of one worker within one batch, and what the rules say. */
final class CrewReports {
    private final DeviceRules device;
    private final CrewRules rules;
    private final List<Shift> shifts;
    private final Workers workers;
    private @Nullable Measurement newest;

    /** @param shifts of the worker, at the times of the batch */
    CrewReports(Memory memory, CrewRules rules, List<Shift> shifts, Workers workers, Alarms alarms) {
        this.device = new DeviceRules(memory, alarms);
        this.rules = rules;
        this.shifts = shifts;
        this.workers = workers;
    }

    void take(Measurement measurement) {
        if (!measurement.time().isAfter(device.last())) {
            return;
        }
        Position here = measurement.position();
        Position anchor = device.place();
        Shift shift = shift(measurement);
        Boolean inside = shift == null ? null : workers.inside(here, shift.area());
        CrewRules.Seen seen =
                new CrewRules.Seen(shift != null, inside, here, measurement.signal("sos", 0) >= VehicleFix.ON);
        rules.judge(seen, anchor)
                .forEach((rule, verdict) -> device.judge(
                        rule, rules.rule(rule), measurement, verdict, held -> AlarmTexts.of(rule, shift, held, rules)));
        if (here != null && (anchor == null || rules.moved(here, anchor))) {
            device.setPlace(here);
        }
        device.setLast(measurement.time());
        newest = measurement;
    }

    private @Nullable Shift shift(Measurement measurement) {
        return shifts.stream()
                .filter(shift -> shift.during(measurement.time()))
                .findFirst()
                .orElse(null);
    }

    Memory memory() {
        return device.memory();
    }

    /** The newest report of the batch that is newer than all before; null if there is none. */
    @Nullable
    Measurement newest() {
        return newest;
    }

    /** The worker as that report says. */
    Worker worker(Device registered, Measurement report) {
        return workers.reported(registered, report, device.open(), shift(report));
    }
}
