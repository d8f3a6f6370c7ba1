/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.cityloom.api.places.Position;
import org.cityloom.simulator.city.Plane;
import org.cityloom.subsystems.gas.internal.NeighbourRule.Carrier;
import org.cityloom.subsystems.gas.internal.NeighbourRule.Found;
import org.cityloom.subsystems.gas.internal.NeighbourRule.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** The grid finds what a look at every pair finds. */
class NeighbourRulePropertyTest {

    private static final NeighbourRule RULE = new NeighbourRule(120, Duration.ofMinutes(10));

    record Spot(int x, int y, int minute) {}

    @Property(tries = 3000)
    void raisesAndEndsWhatALookAtEveryPairDoes(
            @ForAll("spots") List<Spot> found,
            @ForAll("spots") List<Spot> open,
            @ForAll("latitudes") double latitude,
            @ForAll("longitudes") double longitude) {
        Plane plane = new Plane(new Position(latitude, longitude));
        List<Found> gas = new ArrayList<>();
        for (Spot spot : found) {
            gas.add(new Found("s" + gas.size(), place(plane, spot), Instant.ofEpochSecond(60L * spot.minute)));
        }
        List<Carrier> carriers = new ArrayList<>();
        for (Spot spot : open) {
            carriers.add(new Carrier("c" + carriers.size(), place(plane, spot)));
        }
        assertThat(said(RULE.next(gas, carriers))).isEqualTo(naive(gas, carriers));
    }

    @Provide
    Arbitrary<List<Spot>> spots() {
        Arbitrary<Integer> metres = Arbitraries.integers().between(-600, 600);
        return Combinators.combine(metres, metres, Arbitraries.integers().between(0, 5))
                .as(Spot::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Double> latitudes() {
        return Arbitraries.doubles().between(-70, 70);
    }

    @Provide
    Arbitrary<Double> longitudes() {
        return Arbitraries.doubles().between(-179, 179);
    }

    private static Position place(Plane plane, Spot spot) {
        return plane.position(spot.x, spot.y);
    }

    private static Set<String> said(Outcome outcome) {
        Set<String> said = new TreeSet<>();
        outcome.raise()
                .forEach(group ->
                        said.add("raise " + group.stream().map(Found::id).toList()));
        outcome.over().forEach(id -> said.add("over " + id));
        return said;
    }

    /** Who can reach whom is found by going on until nothing changes. */
    private static Set<String> naive(List<Found> gas, List<Carrier> open) {
        int[] groupOf = new int[gas.size()];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = i;
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int a = 0; a < groupOf.length; a++) {
                for (int b = 0; b < groupOf.length; b++) {
                    if (groupOf[a] < groupOf[b]
                            && gas.get(a).place().distanceTo(gas.get(b).place()) <= 120) {
                        groupOf[b] = groupOf[a];
                        changed = true;
                    }
                }
            }
        }
        Set<String> said = new TreeSet<>();
        Set<String> over = open.stream().map(Carrier::id).collect(Collectors.toCollection(TreeSet::new));
        for (int group = 0; group < groupOf.length; group++) {
            List<Found> members = new ArrayList<>();
            for (int i = 0; i < groupOf.length; i++) {
                if (groupOf[i] == group) {
                    members.add(gas.get(i));
                }
            }
            if (members.size() < 2) {
                continue;
            }
            List<Carrier> near = open.stream()
                    .filter(carrier ->
                            members.stream().anyMatch(member -> member.place().distanceTo(carrier.place()) <= 120))
                    .toList();
            near.forEach(carrier -> over.remove(carrier.id()));
            if (near.isEmpty()) {
                members.sort(Comparator.comparing(Found::since).thenComparing(Found::id));
                said.add("raise " + members.stream().map(Found::id).toList());
            }
        }
        over.forEach(id -> said.add("over " + id));
        return said;
    }
}
