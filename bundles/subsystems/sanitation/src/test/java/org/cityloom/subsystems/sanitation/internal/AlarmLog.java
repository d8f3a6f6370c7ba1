/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

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
import org.cityloom.simulator.testing.Score;

/** Writes down what a rule raises and clears; of one device and kind one is open at a time, as in the core. */
public final class AlarmLog implements Alarms {

    public final List<String> log = new ArrayList<>();
    public final List<Score.Raised> raised = new ArrayList<>();
    private final Map<String, Alarm> open = new LinkedHashMap<>();
    private long ids;

    @Override
    public Alarm raise(AlarmRaise raise) {
        return open.computeIfAbsent(raise.kind() + " " + raise.deviceId(), key -> {
            raised.add(new Score.Raised(raise.kind(), raise.deviceId(), raise.at()));
            log.add("raise " + key + " " + raise.at() + " " + raise.text().en());
            return new Alarm(
                    ++ids,
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
        });
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
                .filter(alarm -> query.kind() == null || alarm.kind().equals(query.kind()))
                .filter(alarm -> query.deviceId() == null || alarm.deviceId().equals(query.deviceId()))
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
