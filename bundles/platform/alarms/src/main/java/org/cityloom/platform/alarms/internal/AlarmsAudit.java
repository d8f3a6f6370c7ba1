/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;

/** Audits what people do to alarms; what devices do to them is in the alarms' own history. */
final class AlarmsAudit {
    private static final String ALARM = "alarm";

    private final Audit audit;

    AlarmsAudit(Audit audit) {
        this.audit = audit;
    }

    private record Shown(
            String kind,
            String deviceId,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable Instant clearedAt) {
        static Shown of(Alarm alarm) {
            return new Shown(
                    alarm.kind(), alarm.deviceId(), alarm.acknowledgedAt(), alarm.acknowledgedBy(), alarm.clearedAt());
        }
    }

    Alarm acknowledged(Alarm before, Alarm after) {
        return record("alarms:acknowledge", after, Shown.of(before), Shown.of(after));
    }

    Alarm cleared(Alarm before, Alarm after) {
        return record("alarms:clear", after, Shown.of(before), Shown.of(after));
    }

    Alarm commented(Alarm alarm, String comment) {
        return record("alarms:comment", alarm, null, Map.of("comment", comment));
    }

    private Alarm record(String action, Alarm alarm, @Nullable Object before, Object after) {
        audit.record(AuditEntry.of(action, ALARM, Long.toString(alarm.id()), before, after));
        return alarm;
    }
}
