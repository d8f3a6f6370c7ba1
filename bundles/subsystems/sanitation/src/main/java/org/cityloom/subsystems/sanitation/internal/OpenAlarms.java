/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.page.PageRequest;

/** The open alarms of the subsystem. Blocks on the database. Safe for all threads. */
@Component(service = OpenAlarms.class)
public final class OpenAlarms {
    private static final Duration FRESH = Duration.ofSeconds(5); // default: half the time between two reports
    private static final Set<String> STANDING = Set.of(Rule.MISSED.id(), SanitationSubsystem.COMMAND.id());

    private final Alarms alarms;
    private final InstantSource clock;
    private volatile Standing standing = new Standing(Instant.MIN, Map.of());

    @Activate
    public OpenAlarms(@Reference Alarms alarms) {
        this(alarms, Clock.systemUTC());
    }

    OpenAlarms(Alarms alarms, InstantSource clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    private record Standing(Instant until, Map<String, List<String>> byDevice) {}

    /** Ids of the kinds that no report of the device raises or clears, as they were at most 5 s ago. */
    List<String> standing(String device) {
        Standing known = standing;
        Instant now = clock.instant();
        if (now.isAfter(known.until())) {
            Map<String, List<String>> those = new HashMap<>();
            byDevice(null)
                    .forEach((id, kinds) -> those.put(
                            id, kinds.stream().filter(STANDING::contains).toList()));
            known = new Standing(now.plus(FRESH), those);
            standing = known;
        }
        return known.byDevice().getOrDefault(device, List.of());
    }

    /**
     * Ids of the kinds, by device; the newest 1,000 alarms.
     *
     * @param device only of this one; null for all
     */
    public Map<String, List<String>> byDevice(@Nullable String device) {
        AlarmQuery open = new AlarmQuery(SanitationSubsystem.ID, null, device, true, null, null);
        Map<String, TreeSet<String>> kinds = new HashMap<>();
        for (Alarm alarm : alarms.alarms(open, new PageRequest(0, PageRequest.MAXIMUM_LIMIT))
                .items()) {
            kinds.computeIfAbsent(alarm.deviceId(), id -> new TreeSet<>()).add(alarm.kind());
        }
        Map<String, List<String>> lists = new HashMap<>();
        kinds.forEach((id, those) -> lists.put(id, List.copyOf(those)));
        return lists;
    }
}
