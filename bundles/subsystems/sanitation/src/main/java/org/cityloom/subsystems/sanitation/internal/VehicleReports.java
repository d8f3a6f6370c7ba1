/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.subsystems.sanitation.internal.Vehicle.Progress;

/** The reports of one vehicle within one batch: what it does of its route, and what the rules say. */
final class VehicleReports {
    private static final String WORKING = "working";
    private static final String LATE = "late";

    private final DeviceRules device;
    private final VehicleRules rules;
    private final Thresholds.Values thresholds;
    private final VehicleLevels levels;
    private final @Nullable Driving driving;
    private @Nullable Measurement newest;
    private @Nullable Measurement taken;

    /** @param driving what the vehicle does of its route, which writes its facts to the device; null if it has none */
    VehicleReports(DeviceRules device, VehicleRules rules, Thresholds.Values thresholds, @Nullable Driving driving) {
        this.device = device;
        this.rules = rules;
        this.thresholds = thresholds;
        this.levels = new VehicleLevels(device.facts(), rules);
        this.driving = driving;
    }

    void take(Measurement measurement) {
        VehicleFix fix = VehicleFix.of(measurement);
        Instant last = device.last();
        boolean newer = fix.at().isAfter(last);
        Position before = newer && Duration.between(last, fix.at()).compareTo(thresholds.vehicleGap()) <= 0
                ? device.place()
                : null;
        if (driving != null) {
            driving.visit(measurement, before, newer, thresholds.stopRadius());
        }
        taken = measurement;
        if (!newer) {
            driveLate(fix);
            return;
        }
        VehicleRules.Plan plan = drive(fix, before);
        VehicleLevels.Falls fallen = levels.next(fix);
        rules.judge(fix, plan, fallen)
                .forEach((rule, verdict) -> device.judge(
                        rule,
                        rules.rule(rule),
                        measurement,
                        verdict,
                        held -> AlarmTexts.of(rule, fix, fallen, held, rules)));
        Position here = fix.position();
        if (here != null) {
            device.setPlace(here);
        }
        device.setLast(fix.at());
        newest = measurement;
    }

    /** A way is worked if its beginning and its end say so. */
    private VehicleRules.Plan drive(VehicleFix fix, @Nullable Position before) {
        boolean works = rules.work().works(fix);
        boolean worked = device.facts().containsKey(WORKING);
        if (works) {
            device.facts().put(WORKING, "1");
        } else {
            device.facts().remove(WORKING);
        }
        if (driving == null) {
            return VehicleRules.Plan.NONE;
        }
        driving.drive(fix, before, works && worked, thresholds.corridor());
        return driving.plan(fix, thresholds.corridor());
    }

    /** What terminals tell after a time without a network was driven, too, as far as it comes in its own order. */
    private void driveLate(VehicleFix fix) {
        Position here = fix.position();
        if (driving == null || here == null) {
            return;
        }
        LateFix before = LateFix.parse(device.facts().get(LATE));
        LateFix now = new LateFix(fix.at(), here, rules.work().works(fix));
        if (before != null
                && fix.at().isAfter(before.at())
                && Duration.between(before.at(), fix.at()).compareTo(thresholds.vehicleGap()) <= 0) {
            driving.drive(fix, before.place(), now.works() && before.works(), thresholds.corridor());
        }
        device.facts().put(LATE, now.toText());
    }

    /** What is to be remembered. */
    Memory memory() {
        Measurement last = newest == null ? taken : newest;
        if (driving != null && last != null) {
            driving.remember(last.deviceId(), last.time());
        }
        return device.memory();
    }

    /** The newest report of the batch that is newer than all before; null if there is none. */
    @Nullable
    Measurement newest() {
        return newest;
    }

    List<String> open() {
        return device.open();
    }

    Progress progress() {
        return driving == null ? Progress.NONE : driving.progress();
    }
}
