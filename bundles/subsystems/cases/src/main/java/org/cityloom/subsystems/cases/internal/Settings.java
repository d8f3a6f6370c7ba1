/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Duration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;
import org.cityloom.subsystems.cases.internal.lifecycle.ClockKind;
import org.cityloom.subsystems.cases.internal.lifecycle.Limits;

/** What is configured, as it is now; a change holds for every clock that begins after it. */
@Component(
        service = {Settings.class, Limits.class},
        configurationPid = CasesConfiguration.PID)
@Designate(ocd = CasesConfiguration.class)
public final class Settings implements Limits {
    private static final double PERCENT = 100;

    private final WorkingCalendars calendars;
    private volatile CasesConfiguration configuration;

    @Activate
    public Settings(@Reference WorkingCalendars calendars, CasesConfiguration configuration) {
        this.calendars = calendars;
        this.configuration = configuration;
    }

    @Modified
    void modified(CasesConfiguration changed) {
        this.configuration = changed;
    }

    @Override
    public Limit of(ClockKind kind) {
        CasesConfiguration now = configuration;
        int minutes =
                switch (kind) {
                    case INTAKE -> now.intake_minutes();
                    case VERIFY -> now.verify_minutes();
                    case DISPATCH -> now.dispatch_minutes();
                    case CHECK -> now.check_minutes();
                    case HANDLE -> throw new IllegalStateException("handling is limited by the filing condition");
                };
        return new Limit(minutes, ClockType.URGENT_MINUTES);
    }

    @Override
    public double yellowShare() {
        return configuration.yellow_percent() / PERCENT;
    }

    @Override
    public WorkingCalendar calendar(String unit) {
        return calendars.of(unit);
    }

    /** Within how many metres two reports of one matter may be one problem. */
    public double duplicateMetres() {
        return configuration.duplicate_metres();
    }

    /** Within which time two reports of one matter may be one problem. */
    public Duration duplicateTime() {
        return Duration.ofHours(configuration.duplicate_hours());
    }
}
