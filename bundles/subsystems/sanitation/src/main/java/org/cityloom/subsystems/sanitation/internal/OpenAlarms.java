/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.page.PageRequest;

/** The open alarms of the subsystem. Blocks on the database. */
@Component(service = OpenAlarms.class)
public final class OpenAlarms {
    private final Alarms alarms;

    @Activate
    public OpenAlarms(@Reference Alarms alarms) {
        this.alarms = alarms;
    }

    /**
     * Ids of the kinds, by device; the newest 1,000 alarms.
     *
     * @param device only of this one; null for all
     */
    public Map<String, List<String>> byDevice(@Nullable String device) {
        AlarmQuery open = new AlarmQuery(SanitationSubsystem.ID, null, device, true, null, null);
        Map<String, TreeSet<String>> kinds = new HashMap<>();
        for (Alarm alarm : alarms.alarms(open, new PageRequest(0, PageRequest.MAXIMUM_LIMIT))
                .items()) {
            kinds.computeIfAbsent(alarm.deviceId(), id -> new TreeSet<>()).add(alarm.kind());
        }
        Map<String, List<String>> lists = new HashMap<>();
        kinds.forEach((id, those) -> lists.put(id, List.copyOf(those)));
        return lists;
    }
}
