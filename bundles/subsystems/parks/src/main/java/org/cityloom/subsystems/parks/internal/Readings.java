/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.subsystems.parks.internal.store.Zone;

/** What light meters say, as far as they can be trusted. */
@Component(service = Readings.class)
public final class Readings {
    private static final Duration AHEAD = Duration.ofMinutes(2); // of clocks of devices (default)

    private final TelemetryHistory history;
    private final Alarms alarms;
    private final Thresholds thresholds;

    @Activate
    public Readings(@Reference TelemetryHistory history, @Reference Alarms alarms, @Reference Thresholds thresholds) {
        this.history = history;
        this.alarms = alarms;
        this.thresholds = thresholds;
    }

    /** Meters whose alarm for a fault is open; at most 1,000. Reads the store and blocks. */
    public Set<String> faulty() {
        AlarmQuery open = new AlarmQuery(ParksSubsystem.ID, ParksSubsystem.METER_FAULT, null, true, null, null);
        return alarms.alarms(open, new PageRequest(0, PageRequest.MAXIMUM_LIMIT)).items().stream()
                .map(Alarm::deviceId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the meters of the zone say at that moment, without those that are faulty or silent. */
    Explanation.Meters of(Zone zone, Instant now, Set<String> faulty) {
        Thresholds.Values values = thresholds.now();
        Map<String, LastKnown> known = history.lastKnown(zone.meters());
        List<Double> trusted = new ArrayList<>();
        for (String meter : zone.meters()) {
            LastKnown last = known.get(meter);
            if (last != null && !faulty.contains(meter) && isFresh(last, now, values.metersFresh())) {
                Double lux = last.measurement().signals().get("illuminance");
                if (lux != null) {
                    trusted.add(lux);
                }
            }
        }
        Double median = Median.of(trusted, values.metersNeeded());
        return new Explanation.Meters(median, trusted.size(), zone.meters().size(), values.metersNeeded());
    }

    private static boolean isFresh(LastKnown last, Instant now, Duration fresh) {
        Instant time = last.measurement().time();
        return !time.isBefore(now.minus(fresh)) && !time.isAfter(now.plus(AHEAD));
    }
}
