/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.rest;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.gas.internal.GasSubsystem;

/** Finds alarms by what is asked for. */
final class GasAlarms {
    private static final LocalizedText ALARM = new LocalizedText("告警", "alarm");

    private GasAlarms() {}

    /** @throws ProblemException with 404 if it is none of gas, or lies elsewhere */
    static Alarm find(Alarms alarms, AreaScope within, long id) {
        return alarms.alarm(id)
                .filter(alarm -> alarm.subsystem().equals(GasSubsystem.ID) && within.covers(alarm.area()))
                .orElseThrow(() -> ProblemException.notFound("alarm", ALARM, Long.toString(id)));
    }
}
