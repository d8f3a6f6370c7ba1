/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.platform.audit.AuditRecord;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityloom.platform.alarms.internal.AlarmsFixture.NOON;
import static org.cityloom.platform.alarms.internal.AlarmsFixture.speeding;

class AlarmsAuditTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void tellsWhatPeopleDidToAnAlarmAndNotWhatDevicesDid(TestDatabase database) {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder)) {
            long id = fixture.alarms.raise(speeding("truck-1")).id();
            fixture.alarms.raise(speeding("truck-2"));
            fixture.alarms.clear("muck-speeding", "truck-2", NOON.plusSeconds(5));
            assertThat(fixture.audit.entries()).isEmpty();

            fixture.audit.audit().as(AuditFixture.WANG, () -> {
                fixture.alarms.acknowledge(id, "wang");
                fixture.alarms.acknowledge(id, "wang");
                fixture.alarms.comment(id, "wang", "已联系司机");
                fixture.alarms.clear(id, "wang");
                fixture.alarms.clear(id, "wang");
            });

            assertThat(fixture.audit.entries())
                    .allMatch(entry -> entry.actor().equals(AuditFixture.WANG))
                    .allMatch(entry -> entry.subject().id().equals(Long.toString(id)))
                    .extracting(AuditRecord::action)
                    .containsExactly("alarms:acknowledge", "alarms:comment", "alarms:clear");
            assertThat(fixture.audit.only("alarms:acknowledge").before()).contains("\"acknowledgedBy\":null");
            assertThat(fixture.audit.only("alarms:acknowledge").after()).contains("\"acknowledgedBy\":\"wang\"");
            assertThat(fixture.audit.only("alarms:clear").before()).contains("\"clearedAt\":null");
            assertThat(fixture.audit.only("alarms:clear").after()).contains("\"clearedAt\":\"2026");
            assertThat(fixture.audit.verify().whole()).isTrue();
        }
    }
}
