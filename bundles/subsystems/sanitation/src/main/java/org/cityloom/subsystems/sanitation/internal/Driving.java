/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.subsystems.sanitation.internal.Vehicle.Progress;
import org.cityloom.subsystems.sanitation.internal.routes.Plans;
import org.cityloom.subsystems.sanitation.internal.store.CoverageStore;
import org.cityloom.subsystems.sanitation.internal.store.Covered;
import org.cityloom.subsystems.sanitation.internal.store.Visit;
import org.cityloom.subsystems.sanitation.internal.store.VisitStore;

/**
 * What one vehicle has done of its route: remembered with each batch, and kept in the tables when a stop was visited or another hundredth of the length
 * was driven. To be used by one thread at a time.
 */
final class Driving {
    private static final String RUN = "run";
    private static final String SEEN = "seen";
    private static final String NEWEST = "newest";
    private static final String DRIVEN = "driven";
    private static final String WORKED = "worked";
    private static final String KEPT = "kept";
    private static final int PARTS = 100;

    private final Map<String, String> facts;
    private final Route route;
    private final Plans plans;
    private final VisitStore visits;
    private final CoverageStore coverages;
    private @Nullable Run run;
    private BitSet seen = new BitSet();
    private int newest = -1; // the stop that was visited last; -1 before the first
    private @Nullable Coverage coverage;
    private int kept; // pieces in the table
    private @Nullable Visit visited;

    Driving(Map<String, String> facts, Route route, Plans plans, VisitStore visits, CoverageStore coverages) {
        this.facts = facts;
        this.route = route;
        this.plans = plans;
        this.visits = visits;
        this.coverages = coverages;
    }

    /** Notes the stops that are near the way to this place. Late reports count, too: of a day that is over they go to the store directly. */
    void visit(Measurement measurement, @Nullable Position before, boolean newer, double radius) {
        Run there = runOf(plans.day(measurement.time()), newer);
        Position here = measurement.position();
        if (here == null) {
            return;
        }
        Position from = before == null ? here : before;
        BitSet near = there.course().stopsNear(from, here, radius);
        for (int i = near.nextSetBit(0); i >= 0; i = near.nextSetBit(i + 1)) {
            Run.Due due = there.stops().get(i);
            boolean known = newer && seen.get(i);
            if (!known
                    && !measurement.time().isBefore(due.from())
                    && Leg.between(from, here).distanceTo(due.stop().position()) <= radius) {
                Visit visit =
                        new Visit(there.day(), route.id(), due.stop().id(), measurement.deviceId(), measurement.time());
                visits.put(visit);
                if (there.equals(run)) {
                    seen.set(i);
                    newest = newer ? i : newest;
                    visited = visit;
                }
            }
        }
    }

    /** Notes what is driven on the way to this fix; of a day that is over, nothing. The corridor is in metres. */
    void drive(VehicleFix fix, @Nullable Position before, boolean working, double corridor) {
        Position here = fix.position();
        if (coverage != null && before != null && here != null) {
            coverage.take(fix, before, here, working, corridor);
        }
    }

    /** What the plan says at this fix. */
    VehicleRules.Plan plan(VehicleFix fix, double corridor) {
        Run today = run;
        if (today == null) {
            return VehicleRules.Plan.NONE;
        }
        Position here = fix.position();
        boolean underWay = newest >= 0 && newest < today.stops().size() - 1;
        return new VehicleRules.Plan(
                today.during(fix.at()) && seen.cardinality() < today.stops().size(),
                underWay,
                here != null && today.near(here, corridor),
                today.route().work().byActuator());
    }

    Progress progress() {
        Run today = run;
        return today == null || coverage == null
                ? Progress.NONE
                : new Progress(today.route().id(), today.stops().size(), seen.cardinality(), coverage.extent());
    }

    /** Writes down what is to be remembered and kept. */
    void remember(String vehicle, Instant at) {
        if (run == null || coverage == null) {
            return;
        }
        Pieces pieces = coverage.pieces();
        facts.put(SEEN, HexFormat.of().formatHex(seen.toByteArray()));
        facts.put(NEWEST, Integer.toString(newest));
        facts.put(DRIVEN, pieces.drivenText());
        facts.put(WORKED, pieces.workedText());
        int now = coverage.marks();
        if (now > kept && (visited != null || now - kept > run.course().pieces() / PARTS)) {
            coverages.put(new Covered(run.day(), route.id(), vehicle, route.version(), pieces, coverage.extent(), at));
            kept = now;
        }
        facts.put(KEPT, Integer.toString(kept));
    }

    private Run runOf(LocalDate day, boolean newer) {
        Run present = run;
        if (present != null && present.day().equals(day)) {
            return present;
        }
        Run next = plans.run(route, day);
        String known = facts.get(RUN);
        if (newer || (present == null && (known == null || known.equals(key(next))))) {
            begin(next);
        }
        return next;
    }

    private static String key(Run run) {
        return run.day() + "," + run.route().version() + "," + run.route().id().replaceAll("[;=]", "_");
    }

    private void begin(Run next) {
        run = next;
        String key = key(next);
        String known = facts.get(SEEN);
        boolean same = key.equals(facts.get(RUN));
        if (known != null && same) {
            seen = BitSet.valueOf(HexFormat.of().parseHex(known));
            newest = Integer.parseInt(facts.getOrDefault(NEWEST, "-1"));
        } else {
            load(next);
            facts.put(RUN, key);
        }
        String driven = facts.get(DRIVEN);
        String worked = facts.get(WORKED);
        if (same && driven != null && worked != null) {
            coverage = Coverage.of(next, new Pieces(driven, worked));
            kept = Integer.parseInt(facts.getOrDefault(KEPT, "0"));
        } else {
            coverage = coverages
                    .find(next.day(), route)
                    .map(covered -> Coverage.of(next, covered.pieces()))
                    .orElseGet(() -> Coverage.none(next));
            kept = 0;
        }
    }

    private void load(Run next) {
        seen = new BitSet();
        newest = -1;
        Map<String, Instant> there = visits.visits(next.day(), next.route().id());
        Instant last = Instant.MIN;
        for (int i = 0; i < next.stops().size(); i++) {
            Instant at = there.get(next.stops().get(i).stop().id());
            seen.set(i, at != null);
            if (at != null && !at.isBefore(last)) {
                newest = i;
                last = at;
            }
        }
    }
}
