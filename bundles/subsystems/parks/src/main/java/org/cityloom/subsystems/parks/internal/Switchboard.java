/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandConflictException;
import org.cityloom.api.commands.CommandQuery;
import org.cityloom.api.commands.CommandRequest;
import org.cityloom.api.commands.Commands;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.subsystems.parks.internal.store.Zone;

/** Tells circuits to go on or off, and tells those again that did not. Every call blocks on the database. */
@Component(service = Switchboard.class)
public final class Switchboard {
    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);
    private static final Duration SETTLING = Duration.ofMinutes(2); // two reports of a circuit

    private final Commands commands;
    private final TelemetryHistory history;
    private final Thresholds thresholds;

    @Activate
    public Switchboard(
            @Reference Commands commands, @Reference TelemetryHistory history, @Reference Thresholds thresholds) {
        this.commands = commands;
        this.history = history;
        this.thresholds = thresholds;
    }

    /**
     * Tells all circuits of the zone; one that cannot be told keeps no other from it, and is told again later.
     *
     * @param by id of the person; null if the rule wants it
     */
    void tell(Zone zone, boolean on, @Nullable String by, String reason) {
        zone.circuits().forEach(circuit -> tell(circuit, on, by, reason));
    }

    /** Tells those circuits again that are still not as planned, long enough after they were told. */
    void repair(Zone zone, Plan plan, Instant now) {
        Map<String, LastKnown> known = history.lastKnown(zone.circuits());
        for (String circuit : zone.circuits()) {
            LastKnown last = known.get(circuit);
            if (last != null && isWrong(last, plan) && wasToldBefore(circuit, now)) {
                tell(circuit, plan.on(), null, "still " + (plan.on() ? "off" : "on") + " against the plan");
            }
        }
    }

    private boolean isWrong(LastKnown last, Plan plan) {
        double current = last.measurement().signal("current", 0);
        boolean lit = current >= thresholds.now().circuit().current();
        return lit != plan.on()
                && last.measurement().time().isAfter(plan.since().plus(SETTLING));
    }

    private boolean wasToldBefore(String circuit, Instant now) {
        CommandQuery query = new CommandQuery(ParksSubsystem.ID, circuit, null, null, AreaScope.EVERYWHERE);
        List<Command> newest = commands.commands(query, new PageRequest(0, 1)).items();
        return newest.isEmpty()
                || !newest.get(0).requestedAt().plus(thresholds.now().repeat()).isAfter(now);
    }

    private void tell(String circuit, boolean on, @Nullable String by, String reason) {
        try {
            commands.send(new CommandRequest(circuit, ParksSubsystem.SWITCH, Map.of("on", on ? 1 : 0), by, reason));
        } catch (CommandConflictException | IllegalArgumentException e) {
            LOG.warn("Circuit {} cannot be told to go {}: {}", circuit, on ? "on" : "off", e.toString());
        }
    }
}
