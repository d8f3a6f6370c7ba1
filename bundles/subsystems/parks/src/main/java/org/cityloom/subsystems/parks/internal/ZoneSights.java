/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.store.Zone;

/** What is to be seen of a zone, and why it is so. Does not block. */
@Component(service = ZoneSights.class)
public final class ZoneSights {
    private final Lights lights;
    private final Readings readings;
    private final Thresholds thresholds;
    private final TelemetryHistory history;

    @Activate
    public ZoneSights(
            @Reference Lights lights,
            @Reference Readings readings,
            @Reference Thresholds thresholds,
            @Reference TelemetryHistory history) {
        this.lights = lights;
        this.readings = readings;
        this.thresholds = thresholds;
        this.history = history;
    }

    /**
     * What is to be seen.
     *
     * @param plan what is wanted; null before the first look
     * @param hand how it is switched by hand; null if it is not
     * @param lux median of the meters; null if too few can be trusted
     * @param trusted how many can be
     * @param lit how many circuits draw current
     * @param why why it is so; null before the first look
     */
    public record Sight(
            @Nullable Plan plan,
            @Nullable HandSwitch hand,
            @Nullable Double lux,
            int trusted,
            int lit,
            @Nullable LocalizedText why) {}

    /**
     * Looks at the zone.
     *
     * @param faulty meters that cannot be trusted, see {@link Readings#faulty}
     */
    public Sight of(Zone zone, Instant now, Set<String> faulty) {
        Thresholds.Values values = thresholds.now();
        Plan plan = lights.plan(zone.id()).orElse(null);
        HandSwitch hand = lights.hand(zone.id(), now).orElse(null);
        Explanation.Meters meters = readings.of(zone, now, faulty);
        LocalizedText why = Optional.ofNullable(plan)
                .map(each -> new Explanation(values.light(zone), values.zone())
                        .tell(each.automatic(), hand, new Sun(zone.place(), values.window()).at(now), meters))
                .orElse(null);
        return new Sight(plan, hand, meters.lux(), meters.trusted(), lit(zone, values), why);
    }

    private int lit(Zone zone, Thresholds.Values values) {
        Map<String, LastKnown> known = history.lastKnown(zone.circuits());
        return (int) known.values().stream()
                .filter(last -> last.measurement().signal("current", 0)
                        >= values.circuit().current())
                .count();
    }
}
