/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmEvent;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;

/** Keeps alarms as the core does, in memory: at most one of a device and kind is open. */
public final class AlarmBook implements Alarms {

    /** What was done, in order: {@code raise <kind> <device> <moment> <text>}, {@code clear <kind> <device> <moment>}. */
    public final List<String> log = new ArrayList<>();

    /** Every alarm as it is now, in the order in which they were raised. */
    public final List<Alarm> all = new ArrayList<>();

    /** What was raised, to be scored. */
    public List<Score.Raised> raised() {
        return all.stream()
                .map(alarm -> new Score.Raised(alarm.kind(), alarm.deviceId(), alarm.raisedAt()))
                .toList();
    }

    @Override
    public Alarm raise(AlarmRaise raise) {
        Optional<Alarm> there = open(raise.kind(), raise.deviceId());
        if (there.isPresent()) {
            return there.get();
        }
        log.add("raise " + raise.kind() + " " + raise.deviceId() + " " + raise.at() + " "
                + raise.text().en());
        Alarm alarm = new Alarm(
                all.size() + 1L,
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
        all.add(alarm);
        return alarm;
    }

    @Override
    public Optional<Alarm> clear(String kind, String deviceId, Instant at) {
        Optional<Alarm> cleared = open(kind, deviceId);
        cleared.ifPresent(alarm -> {
            log.add("clear " + kind + " " + deviceId + " " + at);
            change(alarm.id(), before -> with(before, before.acknowledgedBy(), at));
        });
        return cleared;
    }

    private Optional<Alarm> open(String kind, String deviceId) {
        return all.stream()
                .filter(alarm -> alarm.clearedAt() == null
                        && alarm.kind().equals(kind)
                        && alarm.deviceId().equals(deviceId))
                .findFirst();
    }

    @Override
    public Page<Alarm> alarms(AlarmQuery query, PageRequest page) {
        List<Alarm> found = all.stream().filter(alarm -> matches(query, alarm)).toList();
        List<Alarm> items =
                found.stream().skip(page.offset()).limit(page.limit()).toList();
        return new Page<>(items, page.offset(), found.size());
    }

    private static boolean matches(AlarmQuery query, Alarm alarm) {
        Instant from = query.from();
        return (query.kind() == null || query.kind().equals(alarm.kind()))
                && (query.deviceId() == null || query.deviceId().equals(alarm.deviceId()))
                && (query.open() == null || query.open() == (alarm.clearedAt() == null))
                && (from == null || !alarm.raisedAt().isBefore(from))
                && query.within().covers(alarm.area());
    }

    @Override
    public Optional<Alarm> alarm(long id) {
        return all.stream().filter(alarm -> alarm.id() == id).findFirst();
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
        log.add("acknowledge " + id + " " + by);
        return change(id, before -> with(before, by, before.clearedAt()));
    }

    @Override
    public Alarm clear(long id, String by) {
        log.add("clear " + id + " " + by);
        return change(id, before -> with(before, before.acknowledgedBy(), before.raisedAt()));
    }

    @Override
    public Alarm comment(long id, String by, String comment) {
        throw new UnsupportedOperationException("nobody comments");
    }

    private Alarm change(long id, UnaryOperator<Alarm> change) {
        all.replaceAll(alarm -> alarm.id() == id ? change.apply(alarm) : alarm);
        return alarm(id).orElseThrow();
    }

    private static Alarm with(Alarm alarm, @Nullable String acknowledgedBy, @Nullable Instant clearedAt) {
        return new Alarm(
                alarm.id(),
                alarm.subsystem(),
                alarm.kind(),
                alarm.deviceId(),
                alarm.severity(),
                alarm.text(),
                alarm.position(),
                alarm.area(),
                alarm.raisedAt(),
                Objects.isNull(acknowledgedBy) ? null : alarm.raisedAt(),
                acknowledgedBy,
                clearedAt);
    }
}
