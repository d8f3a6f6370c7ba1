/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Plays light, minute by minute, to the rule with its defaults. */
final class Evenings {
    private final Sun sun;
    private final ZoneId zone;
    private final LightRule rule = Defaults.thresholds().now().light();
    final List<String> switches = new ArrayList<>();
    final List<Phase> phases = new ArrayList<>();
    private @Nullable LightState state;

    Evenings(Sun sun, ZoneId zone) {
        this.sun = sun;
        this.zone = zone;
    }

    /** Plays one value a minute; notes each switch as "on 2026-11-23T18:05". */
    Evenings play(LocalDateTime from, double[] lux) {
        for (int minute = 0; minute < lux.length; minute++) {
            look(from.plusMinutes(minute), lux[minute]);
        }
        return this;
    }

    LightState look(LocalDateTime local, @Nullable Double lux) {
        Instant at = local.atZone(zone).toInstant();
        Sun.Stand stand = sun.at(at);
        LightState before = state;
        LightState after = rule.next(before, new LightRule.Look(at, stand, lux));
        if (before != null && before.on() != after.on()) {
            switches.add((after.on() ? "on " : "off ") + local);
            phases.add(stand.phase());
        }
        state = after;
        return after;
    }

    /** Sunset or sunrise of the day that begins then, to the minute. */
    LocalDateTime edge(LocalDateTime midnight, boolean set) {
        for (int minute = set ? 720 : 0; minute < 1440; minute++) {
            LocalDateTime local = midnight.plusMinutes(minute);
            if (sun.at(local.atZone(zone).toInstant()).up() != set) {
                return local.truncatedTo(ChronoUnit.MINUTES);
            }
        }
        throw new IllegalStateException("no edge on " + midnight);
    }
}
