/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.alarms.CasePolicy;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;
import org.cityloom.subsystems.cases.internal.evidence.Comparison;
import org.cityloom.subsystems.cases.internal.evidence.PhotoRules;
import org.cityloom.subsystems.cases.internal.lifecycle.ClockKind;
import org.cityloom.subsystems.cases.internal.lifecycle.Limits;

/** What is configured, as it is now; a change holds for every clock that begins after it. */
@Component(
        service = {Settings.class, Limits.class, PhotoRules.class},
        configurationPid = CasesConfiguration.PID)
@Designate(ocd = CasesConfiguration.class)
public final class Settings implements Limits, PhotoRules {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final double PERCENT = 100;

    private final WorkingCalendars calendars;
    private volatile CasesConfiguration configuration;
    private volatile Map<String, CasePolicy> policies;

    @Activate
    public Settings(@Reference WorkingCalendars calendars, CasesConfiguration configuration) {
        this.calendars = calendars;
        this.configuration = configuration;
        this.policies = policies(configuration.alarm_policies());
    }

    @Modified
    void modified(CasesConfiguration changed) {
        this.configuration = changed;
        this.policies = policies(changed.alarm_policies());
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
    public int replyHours() {
        return configuration.reply_hours();
    }

    @Override
    public WorkingCalendar calendar(String unit) {
        return calendars.of(unit);
    }

    @Override
    public Comparison comparison() {
        CasesConfiguration now = configuration;
        return new Comparison(
                now.photo_metres(),
                Duration.ofMinutes(now.photo_minutes_before()),
                Duration.ofMinutes(now.photo_minutes_ahead()),
                now.photo_bits());
    }

    private static Map<String, CasePolicy> policies(String text) {
        Map<String, CasePolicy> result = new HashMap<>();
        for (String rule : text.split(",")) {
            String[] parts = rule.strip().split("=", 2);
            if (parts.length == 2) {
                try {
                    result.put(parts[0].strip(), CasePolicy.valueOf(parts[1].strip()));
                } catch (IllegalArgumentException e) {
                    LOG.error("alarm.policies: '{}' is none of OPEN_CASE, PROPOSE_CASE, LOG_ONLY; left out", rule);
                }
            } else if (!rule.isBlank()) {
                LOG.error("alarm.policies: '{}' is not <kind>=<policy>; left out", rule);
            }
        }
        return Map.copyOf(result);
    }

    /** What the city wants to become of alarms of that kind; empty if it leaves that to the subsystem whose they are. */
    public Optional<CasePolicy> policy(String alarmKind) {
        return Optional.ofNullable(policies.get(alarmKind));
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
