/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmEvent;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.simulator.testing.Score;

/** Writes down what a rule raises and clears. */
final class AlarmLog implements Alarms {

    final List<String> log = new ArrayList<>();
    final List<Score.Raised> raised = new ArrayList<>();

    @Override
    public Alarm raise(AlarmRaise raise) {
        raised.add(new Score.Raised(raise.kind(), raise.deviceId(), raise.at()));
        log.add("raise " + raise.kind() + " " + raise.deviceId() + " " + raise.at() + " "
                + raise.text().en());
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
        log.add("clear " + kind + " " + deviceId + " " + at);
        return Optional.empty();
    }

    @Override
    public Page<Alarm> alarms(AlarmQuery query, PageRequest page) {
        return new Page<>(List.of(), 0, 0);
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
