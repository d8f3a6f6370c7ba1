/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.cityloom.api.people.Person;

/** The 2,000 sessions read last, each believed for 5 s, so that a busy screen does not ask the database every time. */
final class RecentSessions {
    private static final int REMEMBERED = 2_000;
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized Optional<Person> find(String digest, Instant now) {
        Entry entry = entries.get(digest);
        if (entry == null || !now.isBefore(entry.until())) {
            return Optional.empty();
        }
        return Optional.of(entry.person());
    }

    /**
     * Notes what was read.
     *
     * @param end when the session ends in any case
     */
    synchronized void remember(String digest, Person person, Instant now, Instant end) {
        Instant until = now.plus(FRESH);
        entries.put(digest, new Entry(person, until.isBefore(end) ? until : end));
    }

    synchronized void forget(String digest) {
        entries.remove(digest);
    }

    synchronized void clear() {
        entries.clear();
    }

    private record Entry(Person person, Instant until) {}
}
