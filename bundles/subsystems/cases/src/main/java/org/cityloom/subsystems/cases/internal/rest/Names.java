/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.Units;
import org.cityloom.api.text.LocalizedText;

/**
 * What people and units are called. Each name is looked up once a minute at most, and no more than 2,000 are remembered. Safe for all
 * threads; blocks on the organisation.
 */
@Component(service = Names.class)
public final class Names {
    private static final int MOST = 2000;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Remembered<String> persons;
    private final Remembered<LocalizedText> units;

    @Activate
    public Names(@Reference Persons persons, @Reference Units units) {
        this.persons = new Remembered<>(id -> persons.person(id).map(Person::name));
        this.units = new Remembered<>(id -> units.unit(id).map(Unit::title));
    }

    /** Empty if there is no such person, or one who may not sign in any more. */
    Optional<String> person(String id) {
        return persons.of(id);
    }

    /** Empty if there is no such unit. */
    Optional<LocalizedText> unit(String id) {
        return units.of(id);
    }

    private static final class Remembered<T> {
        private final Function<String, Optional<T>> source;
        private final Clock clock = Clock.systemUTC();
        private final Map<String, Known<T>> known = new LinkedHashMap<>();

        Remembered(Function<String, Optional<T>> source) {
            this.source = source;
        }

        private record Known<T>(Optional<T> name, Instant until) {}

        Optional<T> of(String id) {
            if (id.isEmpty()) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            synchronized (known) {
                Known<T> found = known.get(id);
                if (found != null && now.isBefore(found.until())) {
                    return found.name();
                }
            }
            Optional<T> name = source.apply(id);
            synchronized (known) {
                known.remove(id); // so that the one that was looked up longest ago stands first
                known.put(id, new Known<>(name, now.plus(FRESH)));
                if (known.size() > MOST) {
                    known.remove(known.keySet().iterator().next());
                }
            }
            return name;
        }
    }
}
