/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.cityloom.api.telemetry.Measurement;

/**
 * The speeding alarms of a drive at a limit of 50 km/h, found by looking at all of it: over the limit for 10 s, cleared at
 * 45 km/h, cut at gaps of more than 120 s. Written from the description of the rule and not from its code.
 */
final class SpeedingByBruteForce {
    private static final double LIMIT = 50;
    private static final double CLEARED_AT = 45;
    private static final long HOLD_MILLIS = 10_000;
    private static final long GAP_MILLIS = 120_000;

    /** An alarm; {@code cleared} is null while it is open. */
    record Episode(Instant raised, Instant cleared) {}

    private SpeedingByBruteForce() {}

    /** @param drive in order of time */
    static List<Episode> episodes(List<Measurement> drive) {
        List<Measurement> measured =
                drive.stream().filter(fix -> fix.signals().containsKey("speed")).toList();
        List<Episode> episodes = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= measured.size(); end++) {
            boolean last = end == measured.size();
            if (last || millis(measured.get(end)) - millis(measured.get(end - 1)) > GAP_MILLIS) {
                stretch(measured.subList(start, end), last, episodes);
                start = end;
            }
        }
        return episodes;
    }

    /** The episodes within fixes without a gap; one that is open at the end is cleared there, but stays open at the very end. */
    private static void stretch(List<Measurement> fixes, boolean last, List<Episode> episodes) {
        int next = 0;
        while (next < fixes.size()) {
            int raised = raised(fixes, next);
            if (raised == fixes.size()) {
                return;
            }
            int cleared = raised + 1;
            while (cleared < fixes.size() && speed(fixes.get(cleared)) > CLEARED_AT) {
                cleared++;
            }
            Instant end = cleared < fixes.size()
                    ? fixes.get(cleared).time()
                    : last ? null : fixes.get(fixes.size() - 1).time();
            episodes.add(new Episode(fixes.get(raised).time(), end));
            next = cleared;
        }
    }

    /** The first fix that ends a time over the limit which is long enough, from a fix on. */
    private static int raised(List<Measurement> fixes, int from) {
        for (int end = from; end < fixes.size(); end++) {
            for (int start = end; start >= from && speed(fixes.get(start)) > LIMIT; start--) {
                if (millis(fixes.get(end)) - millis(fixes.get(start)) >= HOLD_MILLIS) {
                    return end;
                }
            }
        }
        return fixes.size();
    }

    private static double speed(Measurement fix) {
        return fix.signals().get("speed");
    }

    private static long millis(Measurement fix) {
        return fix.time().toEpochMilli();
    }
}
