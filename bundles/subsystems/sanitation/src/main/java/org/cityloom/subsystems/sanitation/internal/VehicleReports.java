/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.subsystems.sanitation.internal.Vehicle.Progress;
import org.cityloom.subsystems.sanitation.internal.routes.Plans;
import org.cityloom.subsystems.sanitation.internal.store.Visit;
import org.cityloom.subsystems.sanitation.internal.store.VisitStore;

/** The reports of one vehicle within one batch: which stops it visits, and what the rules say. */
final class VehicleReports {
    private static final String RUN = "run";
    private static final String SEEN = "seen";

    private final DeviceRules device;
    private final VehicleRules rules;
    private final Thresholds.Values thresholds;
    private final Plans plans;
    private final @Nullable Route route;
    private final VisitStore visits;
    private @Nullable Run run;
    private BitSet seen = new BitSet();
    private @Nullable Measurement newest;

    VehicleReports(
            String id,
            Memory memory,
            VehicleRules rules,
            Thresholds.Values thresholds,
            Plans plans,
            VisitStore visits,
            Alarms alarms) {
        this.device = new DeviceRules(memory, alarms);
        this.rules = rules;
        this.thresholds = thresholds;
        this.plans = plans;
        this.route = plans.routeOf(id).orElse(null);
        this.visits = visits;
    }

    void take(Measurement measurement) {
        VehicleFix fix = VehicleFix.of(measurement);
        Instant last = device.last();
        boolean newer = fix.at().isAfter(last);
        Position before = newer && Duration.between(last, fix.at()).compareTo(thresholds.vehicleGap()) <= 0
                ? device.place()
                : null;
        visit(measurement, before, newer);
        if (!newer) {
            return;
        }
        VehicleRules.Plan plan = plan(fix);
        rules.judge(fix, plan)
                .forEach((rule, verdict) -> device.judge(
                        rule, rules.rule(rule), measurement, verdict, held -> AlarmTexts.of(rule, fix, held, rules)));
        Position here = fix.position();
        if (here != null) {
            device.setPlace(here);
        }
        device.setLast(fix.at());
        newest = measurement;
    }

    private VehicleRules.Plan plan(VehicleFix fix) {
        Run today = run;
        if (today == null) {
            return VehicleRules.Plan.NONE;
        }
        Position here = fix.position();
        return new VehicleRules.Plan(
                today.during(fix.at()) && seen.cardinality() < today.stops().size(),
                here != null && today.near(here, thresholds.corridor()),
                today.route().work().byActuator());
    }

    /** Late reports count, too: of a day that is over they go to the store directly. */
    private void visit(Measurement measurement, @Nullable Position before, boolean newer) {
        Position here = measurement.position();
        Route driven = route;
        if (driven == null) {
            return;
        }
        Run there = runOf(driven, plans.day(measurement.time()), newer);
        for (int i = 0; here != null && i < there.stops().size(); i++) {
            Run.Due due = there.stops().get(i);
            boolean known = newer && seen.get(i);
            if (!known && !measurement.time().isBefore(due.from()) && reaches(due, before, here)) {
                visits.put(new Visit(
                        there.day(), driven.id(), due.stop().id(), measurement.deviceId(), measurement.time()));
                if (there.equals(run)) {
                    seen.set(i);
                }
            }
        }
    }

    private boolean reaches(Run.Due due, @Nullable Position before, Position here) {
        Position stop = due.stop().position();
        double metres = before == null
                ? here.distanceTo(stop)
                : Leg.between(before, here).distanceTo(stop);
        return metres <= thresholds.stopRadius();
    }

    private Run runOf(Route driven, LocalDate day, boolean newer) {
        Run present = run;
        if (present != null && (present.day().equals(day) || !newer)) {
            return present.day().equals(day) ? present : plans.run(driven, day);
        }
        Run next = plans.run(driven, day);
        if (newer || !device.facts().containsKey(RUN)) {
            begin(next);
        }
        return next;
    }

    private void begin(Run next) {
        run = next;
        String key = next.day() + "," + next.route().version() + ","
                + next.route().id().replaceAll("[;=]", "_");
        String known = device.facts().get(SEEN);
        if (known != null && key.equals(device.facts().get(RUN))) {
            seen = BitSet.valueOf(HexFormat.of().parseHex(known));
            return;
        }
        seen = new BitSet();
        Map<String, Instant> visited = visits.visits(next.day(), next.route().id());
        for (int i = 0; i < next.stops().size(); i++) {
            seen.set(i, visited.containsKey(next.stops().get(i).stop().id()));
        }
        device.facts().put(RUN, key);
    }

    /** What is to be remembered. */
    Memory memory() {
        if (run != null) {
            device.facts().put(SEEN, HexFormat.of().formatHex(seen.toByteArray()));
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
        Run today = run;
        return today == null
                ? Progress.NONE
                : new Progress(today.route().id(), today.stops().size(), seen.cardinality());
    }
}
