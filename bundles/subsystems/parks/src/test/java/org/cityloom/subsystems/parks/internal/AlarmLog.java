/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmEvent;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;

/** Writes down what rules raise and clear, and knows what is open. */
final class AlarmLog implements Alarms {
    final List<String> log = new ArrayList<>();
    final List<AlarmRaise> raised = new ArrayList<>();
    private final Map<String, Alarm> open = new LinkedHashMap<>();

    @Override
    public Alarm raise(AlarmRaise raise) {
        return open.computeIfAbsent(raise.kind() + " " + raise.deviceId(), key -> {
            log.add("raise " + key + " " + raise.at() + " " + raise.text().en());
            raised.add(raise);
            return alarm(raise);
        });
    }

    private Alarm alarm(AlarmRaise raise) {
        return new Alarm(
                log.size(),
                raise.subsystem(),
                raise.kind(),
                raise.deviceId(),
                raise.severity(),
                raise.text(),
                raise.position(),
                null,
                raise.at(),
                null,
                null,
                null);
    }

    @Override
    public Optional<Alarm> clear(String kind, String deviceId, Instant at) {
        Optional<Alarm> cleared = Optional.ofNullable(open.remove(kind + " " + deviceId));
        cleared.ifPresent(alarm -> log.add("clear " + kind + " " + deviceId + " " + at));
        return cleared;
    }

    @Override
    public Page<Alarm> alarms(AlarmQuery query, PageRequest page) {
        List<Alarm> found = open.values().stream()
                .filter(alarm -> query.kind() == null || query.kind().equals(alarm.kind()))
                .toList();
        return new Page<>(found, 0, found.size());
    }

    @Override
    public Optional<Alarm> alarm(long id) {
        return Optional.empty();
    }

    @Override
    public List<AlarmEvent> history(long id) {
        return List.of();
    }

    @Override
    public List<AlarmEvent> feed(long after, int limit) {
        return List.of();
    }

    @Override
    public Alarm acknowledge(long id, String by) {
        throw new UnsupportedOperationException("rules do not acknowledge");
    }

    @Override
    public Alarm clear(long id, String by) {
        throw new UnsupportedOperationException("rules do not clear by hand");
    }

    @Override
    public Alarm comment(long id, String by, String comment) {
        throw new UnsupportedOperationException("rules do not comment");
    }
}
