/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Components, faults and matters of every version, and the conditions under which a case is filed. A value; safe for all threads. */
public final class Catalogue {
    private final Map<Code, Entry> entries = new LinkedHashMap<>();
    private final Map<Code, List<Condition>> conditions;
    private final Map<Code, Code> successors;

    /**
     * One of these parts.
     *
     * @param successors what entries of an older catalogue became
     * @throws IllegalArgumentException if something speaks of an entry that is not there, or an entry is there twice
     */
    public Catalogue(Collection<Entry> entries, Collection<Condition> conditions, Map<Code, Code> successors) {
        for (Entry entry : entries) {
            if (this.entries.put(entry.code(), entry) != null) {
                throw new IllegalArgumentException(entry.code() + " stands there twice");
            }
        }
        this.conditions = conditions.stream().collect(Collectors.groupingBy(Condition::code));
        this.successors = Map.copyOf(successors);
        this.conditions.keySet().forEach(this::needed);
        this.successors.forEach((from, to) -> {
            needed(from);
            needed(to);
        });
    }

    private void needed(Code code) {
        if (!entries.containsKey(code)) {
            throw new IllegalArgumentException("there is no entry " + code);
        }
    }

    /** The entry, or empty. */
    public Optional<Entry> entry(Code code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** What can be reported on that date: matters and faults of the catalogues in force, in their order. */
    public List<Entry> reportable(LocalDate date) {
        return entries.values().stream()
                .filter(entry -> isReportable(entry.code(), date))
                .toList();
    }

    /** All entries, in their order. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Whether that can be reported on that date. */
    public boolean isReportable(Code code, LocalDate date) {
        return code.kind() != Kind.COMPONENT && code.standard().isInForce(date) && entries.containsKey(code);
    }

    /** All entries of a catalogue and kind, in their order. */
    public List<Entry> entries(Standard standard, Kind kind) {
        return entries.values().stream()
                .filter(entry ->
                        entry.code().standard() == standard && entry.code().kind() == kind)
                .toList();
    }

    /** The conditions of an entry, in order; none for an unknown one. */
    public List<Condition> conditions(Code code) {
        return List.copyOf(conditions.getOrDefault(code, List.of()));
    }

    /** The conditions of all entries, in the order of these. */
    public List<Condition> conditions() {
        return entries.keySet().stream()
                .flatMap(code -> conditions(code).stream())
                .toList();
    }

    /**
     * The same, with what a city made of it.
     *
     * @param added entries that are not there yet
     * @param all the conditions of all entries
     */
    Catalogue with(Collection<Entry> added, Collection<Condition> all) {
        List<Entry> together = new ArrayList<>(entries.values());
        together.addAll(added);
        return new Catalogue(together, all, successors);
    }

    /** What an entry became in the catalogue after it; empty if it was dropped, or is of the newest. */
    public Optional<Code> successor(Code code) {
        return Optional.ofNullable(successors.get(code));
    }
}
