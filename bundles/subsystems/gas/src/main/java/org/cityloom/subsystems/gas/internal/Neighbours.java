/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.Position;
import org.cityloom.subsystems.gas.internal.NeighbourRule.Carrier;
import org.cityloom.subsystems.gas.internal.NeighbourRule.Found;
import org.cityloom.subsystems.gas.internal.store.Heat;
import org.cityloom.subsystems.gas.internal.store.HeatStore;

/**
 * Looks every few seconds for neighbours that found gas at about the same time. Reports of neighbours are handled at the same time by several
 * threads, none of which sees what another has not committed; so this is one look at what all have. The sensor of a group that found gas first has the
 * alarm, and keeps it while there is a group around it. Each group is told once, even if a person clears its alarm.
 */
@Component(service = Neighbours.class, immediate = true)
public final class Neighbours {
    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);
    private static final Rule RULE = Rule.NEIGHBOURS;
    private static final long PAUSE_SECONDS = 10; // domain: the operator knows in less than a minute
    private static final long PATIENCE_SECONDS = 10;
    private static final int MOST_RAISED = 50; // in one look: six looks a minute stay below the flood of alarms

    private final HeatStore heats;
    private final Devices devices;
    private final Register register;
    private final Thresholds thresholds;
    private final Alarms alarms;
    private final OpenAlarms open;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cityloom-gas-neighbours"));
    private volatile Set<String> carriers = Set.of();

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // the work is guarded and never fails
    public Neighbours(
            @Reference HeatStore heats,
            @Reference Devices devices,
            @Reference Register register,
            @Reference Thresholds thresholds,
            @Reference Alarms alarms,
            @Reference OpenAlarms open) {
        this(heats, devices, register, thresholds, alarms, open, Clock.systemUTC());
        timer.scheduleWithFixedDelay(this::guarded, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** One that looks when it is told to, for tests. */
    Neighbours(
            HeatStore heats,
            Devices devices,
            Register register,
            Thresholds thresholds,
            Alarms alarms,
            OpenAlarms open,
            Clock clock) {
        this.heats = heats;
        this.devices = devices;
        this.register = register;
        this.thresholds = thresholds;
        this.alarms = alarms;
        this.open = open;
        this.clock = clock;
    }

    private void guarded() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("Cannot look for gas at neighbours at the moment, will try again: {}", e.toString());
        }
    }

    /** Whether the sensor has the alarm of its group, as of the last look. Does not block. */
    boolean carries(String id) {
        return carriers.contains(id);
    }

    /** Looks once. */
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        NeighbourRule rule = thresholds.neighbours();
        List<String> before = open.devices(RULE);
        NeighbourRule.Outcome outcome = rule.next(found(rule, now), placed(before));
        outcome.over().forEach(id -> alarms.clear(RULE.kind().id(), id, now));
        outcome.raise().stream()
                .filter(group -> !told(group))
                .limit(MOST_RAISED)
                .forEach(group -> raise(group, rule));
        carriers = Set.copyOf(open.devices(RULE));
    }

    private List<Found> found(NeighbourRule rule, Instant now) {
        List<Found> found = new ArrayList<>();
        for (Heat heat : heats.since(now.minus(rule.window()))) {
            Device device = devices.device(heat.device()).orElse(null);
            Position place = device == null ? null : device.position();
            if (device != null
                    && place != null
                    && rule.counts(heat, thresholds.silence(register.interval(device)), now)) {
                found.add(new Found(device.id(), place, heat.since()));
            }
        }
        return found;
    }

    /** A device that is gone, or without a place, has no neighbours: whatever stands here for it, its alarm is over. */
    private List<Carrier> placed(List<String> ids) {
        Map<String, Position> places = ids.stream()
                .flatMap(id -> devices.device(id).stream())
                .filter(device -> device.position() != null)
                .collect(Collectors.toMap(Device::id, Device::position));
        ids.stream()
                .filter(id -> !places.containsKey(id))
                .forEach(
                        id -> alarms.clear(RULE.kind().id(), id, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return places.entrySet().stream()
                .map(entry -> new Carrier(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** When the second of the group found gas. */
    private static Instant formed(List<Found> group) {
        return group.get(1).since();
    }

    private boolean told(List<Found> group) {
        AlarmQuery query =
                new AlarmQuery(GasSubsystem.ID, RULE.kind().id(), group.get(0).id(), null, formed(group), null);
        return alarms.alarms(query, new PageRequest(0, 1)).total() > 0;
    }

    private void raise(List<Found> group, NeighbourRule rule) {
        List<String> names = group.stream()
                .map(member -> devices.device(member.id()).map(Device::name).orElse(member.id()))
                .toList();
        Found first = group.get(0);
        alarms.raise(new AlarmRaise(
                GasSubsystem.ID,
                RULE.kind().id(),
                first.id(),
                RULE.kind().severity(),
                formed(group),
                first.place(),
                Sentences.neighbours(names, rule.metres())));
    }

    /** Waits until what has begun is done. */
    @Deactivate
    void deactivate() throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            timer.shutdownNow();
        }
    }
}
