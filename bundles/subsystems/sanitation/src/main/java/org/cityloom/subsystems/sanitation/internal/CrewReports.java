/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.devices.Device;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;

/** The reports of one worker within one batch, and what the rules say. */
final class CrewReports {
    private static final String NEXT = "next"; // the first place well away from the last one, and since when

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
        step(here);
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
            device.facts().remove(NEXT);
        } else if (here != null && anchor != null && !device.facts().containsKey(NEXT) && rules.stepped(here, anchor)) {
            device.facts()
                    .put(NEXT, Memory.place(here) + "," + measurement.time().toEpochMilli());
        }
        device.setLast(measurement.time());
        newest = measurement;
    }

    /**
     * Who stops just within the radius of the last place is carried out of it by the error of a fix, long after. Then the time there counts from
     * when the worker came to where the fixes are now, and does not start anew.
     */
    private void step(@Nullable Position here) {
        Position anchor = device.place();
        String next = device.facts().get(NEXT);
        if (next == null || !rules.moved(here, anchor)) {
            return;
        }
        int comma = next.lastIndexOf(',');
        Position place = Memory.position(next.substring(0, comma));
        if (!rules.moved(here, place)) {
            device.setPlace(place);
            device.setSince(Rule.CREW_STATIC, Instant.ofEpochMilli(Long.parseLong(next.substring(comma + 1))));
            device.facts().remove(NEXT);
        }
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
