/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue that the bundle brings and everything that the city wrote since. A value; safe for all threads. */
final class CityCatalogue {
    private final Catalogue shipped;
    private final List<Entry> added;
    private final Map<Code, List<ConditionChange>> changes;

    /**
     * Both together.
     *
     * @param added entries of the city
     * @param changes every version of every condition, in the order in which they were written
     */
    CityCatalogue(Catalogue shipped, List<Entry> added, List<ConditionChange> changes) {
        this.shipped = shipped;
        this.added = List.copyOf(added);
        this.changes = changes.stream()
                .collect(Collectors.groupingBy(change -> change.condition().code()));
    }

    List<Entry> added() {
        return added;
    }

    /** What counts on that day: of each condition the last version that had begun by then. */
    Catalogue on(LocalDate day) {
        Map<Code, Map<Integer, Condition>> byCode = new HashMap<>();
        shipped.conditions().forEach(each -> put(byCode, each));
        changes.values().stream()
                .flatMap(List::stream)
                .filter(change -> !change.validFrom().isAfter(day))
                .sorted(Comparator.comparingLong(change -> change.condition().version()))
                .forEach(change -> {
                    if (change.withdrawn()) {
                        of(byCode, change.condition().code())
                                .remove(change.condition().number());
                    } else {
                        put(byCode, change.condition());
                    }
                });
        Set<Code> known = Stream.concat(shipped.entries().stream(), added.stream())
                .map(Entry::code)
                .collect(Collectors.toSet());
        byCode.keySet().retainAll(known); // a later bundle may have dropped what the city once wrote of
        List<Condition> all = new ArrayList<>();
        byCode.values().forEach(conditions -> all.addAll(conditions.values()));
        return shipped.with(added, all);
    }

    private static void put(Map<Code, Map<Integer, Condition>> byCode, Condition condition) {
        of(byCode, condition.code()).put(condition.number(), condition);
    }

    private static Map<Integer, Condition> of(Map<Code, Map<Integer, Condition>> byCode, Code code) {
        return byCode.computeIfAbsent(code, each -> new TreeMap<>());
    }

    /** The versions of the conditions of an entry that the city wrote, in the order in which they were. */
    List<ConditionChange> changes(Code code) {
        return List.copyOf(changes.getOrDefault(code, List.of()));
    }

    /** The latest version of a condition; 0 if the city never wrote one. */
    long latest(Code code, int number) {
        return changes(code).stream()
                .map(ConditionChange::condition)
                .filter(condition -> condition.number() == number)
                .mapToLong(Condition::version)
                .max()
                .orElse(0);
    }

    /**
     * What has to be written so that from the day on the entries of these conditions have them and no others.
     *
     * @param wanted numbered from 1 on within each entry
     */
    List<Next> differences(List<Condition> wanted, LocalDate from) {
        Catalogue then = on(from);
        List<Next> result = new ArrayList<>();
        Map<Code, Integer> counts = new LinkedHashMap<>();
        for (Condition next : wanted) {
            counts.merge(next.code(), 1, Integer::sum);
            long latest = latest(next.code(), next.number());
            boolean same = then.conditions(next.code()).stream()
                    .anyMatch(there -> there.version() == latest && there.saysWhat(next));
            if (!same) {
                result.add(new Next(next.withVersion(latest + 1), false));
            }
        }
        counts.forEach((code, count) -> known(code, from).values().stream()
                .filter(there -> there.number() > count)
                .map(there -> there.withVersion(latest(code, there.number()) + 1))
                .forEach(gone -> result.add(new Next(gone, true))));
        return result;
    }

    /**
     * What has to be written.
     *
     * @param condition with its version
     * @param withdrawn whether there is no such condition any more
     */
    record Next(Condition condition, boolean withdrawn) {}

    /** The conditions of an entry that count on that day or will later on, by number. */
    private Map<Integer, Condition> known(Code code, LocalDate day) {
        Map<Integer, Condition> known = new TreeMap<>();
        shipped.conditions(code).forEach(each -> known.put(each.number(), each));
        for (ConditionChange change : changes(code)) {
            int number = change.condition().number();
            if (change.withdrawn() && !change.validFrom().isAfter(day)) {
                known.remove(number);
            } else {
                known.put(number, change.condition());
            }
        }
        return known;
    }
}
