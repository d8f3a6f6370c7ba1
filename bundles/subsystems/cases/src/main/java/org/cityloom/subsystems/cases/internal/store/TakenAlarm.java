/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;

/**
 * What became of an alarm.
 *
 * @param alarm its id
 * @param kind id of its kind
 * @param device which device raised it
 * @param text what it says
 * @param position where; null if nobody knows
 * @param area code of the unit grid; null outside of the city
 * @param raisedAt when
 * @param outcome what became of it
 * @param number of the case; empty if there is none
 * @param by who decided; empty if nobody did yet
 */
public record TakenAlarm(
        long alarm,
        String kind,
        String device,
        LocalizedText text,
        @Nullable Position position,
        @Nullable String area,
        Instant raisedAt,
        Outcome outcome,
        String number,
        String by) {

    /** What can become of an alarm. */
    public enum Outcome {
        /** An operator decides. */
        PROPOSED,
        /** A case was made of it. */
        OPENED,
        /** The case of an earlier alarm of that device and kind was still open; it is told there. */
        JOINED,
        /** Nobody need do anything. */
        LOGGED,
        /** An operator decided that it is no case. */
        DISMISSED
    }

    /** The same after somebody decided. */
    public TakenAlarm decided(Outcome next, String file, String who) {
        return new TakenAlarm(alarm, kind, device, text, position, area, raisedAt, next, file, who);
    }
}
