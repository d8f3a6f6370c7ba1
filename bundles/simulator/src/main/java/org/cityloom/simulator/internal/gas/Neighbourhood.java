/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.gas;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.simulator.city.GroundTruth;

/**
 * Knows where probes are, and writes down when neighbours are in gas at about the same time: whether because one leak reaches both, or by
 * chance. Looks at every pair, once a minute. Safe for all threads.
 */
final class Neighbourhood {
    private static final String RULE = "gas-neighbours";
    private static final double METRES = 120; // as the subsystem has it
    private static final Duration WINDOW = Duration.ofMinutes(10); // as the subsystem has it
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Comparator<Gas> OLDEST =
            Comparator.comparing((Gas gas) -> gas.since).thenComparing(gas -> gas.id);

    private final GroundTruth truth;
    private final Map<String, Gas> gas = new HashMap<>();
    private final Map<Gas, GroundTruth.Fault> going = new HashMap<>();
    private @Nullable Instant told;
    private @Nullable Instant looked;

    private static final class Gas {
        private final String id;
        private final Position place;
        private Instant since;
        private Instant latest;
        private boolean lasts;

        Gas(String id, Position place, Instant now) {
            this.id = id;
            this.place = place;
            this.since = now;
            this.latest = now;
        }

        boolean counts(Instant now) {
            return lasts || !now.isAfter(latest.plus(WINDOW));
        }

        boolean isNear(Gas other) {
            return place.distanceTo(other.place) <= METRES;
        }
    }

    Neighbourhood(GroundTruth truth) {
        this.truth = truth;
    }

    /** Whether a probe is in gas of level 1 now. */
    synchronized void tell(String id, Position place, boolean there, Instant now) {
        Instant last = told;
        if (last != null && now.isAfter(last) && (looked == null || !last.isBefore(looked.plus(PAUSE)))) {
            looked = last;
            look(last);
        }
        told = last == null || now.isAfter(last) ? now : last;
        Gas its = gas.get(id);
        if (there) {
            Gas found = its == null ? new Gas(id, place, now) : its;
            gas.put(id, found);
            found.since = found.lasts ? found.since : now;
            found.latest = now;
            found.lasts = true;
        } else if (its != null) {
            its.lasts = false;
        }
    }

    private void look(Instant now) {
        List<List<Gas>> groups = groups(now);
        going.entrySet().removeIf(entry -> {
            boolean over = groups.stream().flatMap(List::stream).noneMatch(member -> member.isNear(entry.getKey()));
            if (over) {
                entry.getValue().ends(now);
            }
            return over;
        });
        for (List<Gas> group : groups) {
            if (group.stream().noneMatch(member -> going.keySet().stream().anyMatch(member::isNear))) {
                group.sort(OLDEST);
                Gas first = group.get(0);
                going.put(first, truth.begins(first.id, RULE, group.get(1).since));
            }
        }
    }

    /** Each begins as a group of its own; groups with neighbours become one. */
    private List<List<Gas>> groups(Instant now) {
        List<List<Gas>> groups = new ArrayList<>();
        gas.values().stream().filter(each -> each.counts(now)).sorted(OLDEST).forEach(each -> {
            List<Gas> joined = new ArrayList<>(List.of(each));
            groups.removeIf(group -> group.stream().anyMatch(each::isNear) && joined.addAll(group));
            groups.add(joined);
        });
        groups.removeIf(group -> group.size() < 2);
        return groups;
    }
}
