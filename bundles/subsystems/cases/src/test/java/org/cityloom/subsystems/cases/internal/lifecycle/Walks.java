/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.Duration;
import java.time.Instant;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;

/** Cases for tests, and what leads them on. */
public final class Walks {
    public static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z"); // 09:00 in the city

    private static final LocalizedText ANY = new LocalizedText("任意", "any");
    public static final Filing ONE_DAY = new Filing(1, 0, ANY, new Limit(1, ClockType.WORKDAYS), ANY);

    private final Lifecycle lifecycle = new Lifecycle(new OfficeHours());

    public CaseFile reported(Source source) {
        return reported("2026030200000000001", source, MONDAY);
    }

    public CaseFile reported(String number, Source source, Instant at) {
        return lifecycle.report(
                number,
                source,
                "reporter",
                new Subject(
                        "GB/T 47678.5-2026",
                        "matter",
                        "06010",
                        new Position(27.2, 111.4),
                        new AreaPath("430500", "430502", "430502001", "430502001001", "430502001001001"),
                        "",
                        "",
                        null),
                at);
    }

    /** Does one thing after the other, a minute apart, each with everything that any action could need. */
    public CaseFile walk(CaseFile file, Instant from, Action... actions) {
        CaseFile now = file;
        Instant at = from;
        for (Action action : actions) {
            now = lifecycle.done(now, deed(action, "somebody", at, "sanitation"));
            at = at.plus(Duration.ofMinutes(1));
        }
        return now;
    }

    public CaseFile done(CaseFile file, Deed deed) {
        return lifecycle.done(file, deed);
    }

    public static Deed deed(Action action, String by, Instant at, String unit) {
        return new Deed(
                action, by, at, "because", ONE_DAY, unit, by, at.plus(Duration.ofDays(30)), "2026030200000000002");
    }
}
