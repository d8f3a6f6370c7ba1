/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.page.PageRequest;

/** Which rules have open alarms. Blocks on the database. */
@Component(service = OpenAlarms.class)
public final class OpenAlarms {
    private static final int MOST_PAGES = 20; // every rule of more than 2,000 sensors (domain, scale)

    private final Alarms alarms;

    @Activate
    public OpenAlarms(@Reference Alarms alarms) {
        this.alarms = alarms;
    }

    /**
     * The rules by the devices at which they are open.
     *
     * @param id of the device; null for all
     */
    public Map<String, Set<Rule>> byDevice(@Nullable String id) {
        Map<String, Set<Rule>> result = new HashMap<>();
        read(new AlarmQuery(GasSubsystem.ID, null, id, true, null, null), alarm -> note(result, alarm));
        return result;
    }

    /** The devices at which the rule is open. */
    public List<String> devices(Rule rule) {
        List<String> result = new ArrayList<>();
        read(
                new AlarmQuery(GasSubsystem.ID, rule.kind().id(), null, true, null, null),
                alarm -> result.add(alarm.deviceId()));
        return result;
    }

    private void read(AlarmQuery query, Consumer<Alarm> taken) {
        for (int page = 0; page < MOST_PAGES; page++) {
            PageRequest part = new PageRequest(page * PageRequest.MAXIMUM_LIMIT, PageRequest.MAXIMUM_LIMIT);
            List<Alarm> items = alarms.alarms(query, part).items();
            items.forEach(taken);
            if (items.size() < PageRequest.MAXIMUM_LIMIT) {
                break;
            }
        }
    }

    private static void note(Map<String, Set<Rule>> result, Alarm alarm) {
        Rule.of(alarm.kind())
                .ifPresent(rule -> result.computeIfAbsent(alarm.deviceId(), device -> EnumSet.noneOf(Rule.class))
                        .add(rule));
    }
}
