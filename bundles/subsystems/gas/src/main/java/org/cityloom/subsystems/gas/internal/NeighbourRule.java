/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.gas.internal.store.Heat;

/**
 * The rule "neighbours" (domain, rules of gas): two sensors or more that are near each other and found gas of level 1 at about the same time.
 * Sensors in a chain of neighbours are one group, and have one alarm.
 *
 * <p>Pure and immutable; safe for all threads. Needs a number of steps that grows with the sensors that found gas and with their neighbours
 * among them, and not with all sensors.
 *
 * @param metres how far apart neighbours are at most
 * @param window how long gas that has gone still counts, and gas of which nothing was heard since
 */
public record NeighbourRule(double metres, Duration window) {
    private static final double NEAR_POLE = 89; // degrees
    private static final Comparator<Found> OLDEST =
            Comparator.comparing(Found::since).thenComparing(Found::id);

    /** @throws IllegalArgumentException if a bound is broken */
    public NeighbourRule {
        if (!(metres > 0) || window.isNegative()) {
            throw new IllegalArgumentException("metres must be more than 0 and the window not negative");
        }
    }

    /**
     * A sensor that found gas.
     *
     * @param since device time from which on it did
     */
    public record Found(String id, Position place, Instant since) {}

    /**
     * What is to be done.
     *
     * @param raise groups without an alarm, each with its oldest first
     * @param over sensors with an alarm around which there is no group any more
     */
    public record Outcome(List<List<Found>> raise, List<String> over) {}

    /**
     * A sensor that has the alarm of a group.
     *
     * @param id of the sensor
     */
    public record Carrier(String id, Position place) {}

    /**
     * Whether gas counts at that moment.
     *
     * @param silence how long its sensor may say nothing
     */
    public boolean counts(Heat heat, Duration silence, Instant now) {
        Duration longest = heat.lasts() && silence.compareTo(window) > 0 ? silence : window;
        return !now.isAfter(heat.latest().plus(longest));
    }

    /** Compares those that found gas with the alarms that are open. A group near a sensor that has an alarm needs no other. */
    public Outcome next(Collection<Found> found, Collection<Carrier> open) {
        double farthest = farthest(found, open);
        Surroundings<Found> gas = new Surroundings<>(metres, farthest);
        found.forEach(each -> gas.add(each.place, each));
        Surroundings<Carrier> carriers = new Surroundings<>(metres, farthest);
        open.forEach(carrier -> carriers.add(carrier.place, carrier));
        List<List<Found>> raise = new ArrayList<>();
        Set<Carrier> lasting = new HashSet<>();
        for (List<Found> group : groups(found, gas)) {
            Set<Carrier> its = new HashSet<>();
            group.forEach(member -> its.addAll(carriers.around(member.place)));
            if (its.isEmpty()) {
                raise.add(group);
            }
            lasting.addAll(its);
        }
        return new Outcome(
                raise,
                open.stream()
                        .filter(carrier -> !lasting.contains(carrier))
                        .map(Carrier::id)
                        .toList());
    }

    private static List<List<Found>> groups(Collection<Found> found, Surroundings<Found> gas) {
        List<List<Found>> groups = new ArrayList<>();
        Set<Found> seen = new HashSet<>();
        for (Found first : found.stream().sorted(OLDEST).toList()) {
            List<Found> group = new ArrayList<>();
            Deque<Found> next = new ArrayDeque<>();
            if (seen.add(first)) {
                next.add(first);
            }
            while (!next.isEmpty()) {
                Found member = next.remove();
                group.add(member);
                gas.around(member.place).stream().filter(seen::add).forEach(next::add);
            }
            if (group.size() > 1) {
                group.sort(OLDEST);
                groups.add(List.copyOf(group));
            }
        }
        return groups;
    }

    private static double farthest(Collection<Found> found, Collection<Carrier> open) {
        double ofFound = found.stream()
                .mapToDouble(each -> Math.abs(each.place.latitude()))
                .max()
                .orElse(0);
        double ofOpen = open.stream()
                .mapToDouble(carrier -> Math.abs(carrier.place.latitude()))
                .max()
                .orElse(0);
        return Math.min(NEAR_POLE, Math.max(ofFound, ofOpen));
    }
}
