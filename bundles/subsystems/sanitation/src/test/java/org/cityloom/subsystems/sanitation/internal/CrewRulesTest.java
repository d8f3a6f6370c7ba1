/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import org.junit.jupiter.api.Test;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.sanitation.internal.CrewRules.Seen;

import static org.assertj.core.api.Assertions.assertThat;

class CrewRulesTest {

    private static final Position HERE = new Position(27.23, 111.46);
    private static final Position NEAR = new Position(27.2302, 111.46); // 22 m
    private static final Position FAR = new Position(27.231, 111.46); // 111 m

    private final CrewRules rules = Defaults.thresholds().now().crews();

    @Test
    void hearsACallForHelpAtAnyTime() {
        assertThat(rules.judge(new Seen(false, null, null, true), null)).containsEntry(Rule.SOS, Verdict.BAD);
        assertThat(rules.judge(new Seen(true, true, HERE, false), null)).containsEntry(Rule.SOS, Verdict.GOOD);
    }

    @Test
    void mindsTheAreaOnlyDuringAShift() {
        assertThat(rules.judge(new Seen(true, false, HERE, false), null)).containsEntry(Rule.CREW_AREA, Verdict.BAD);
        assertThat(rules.judge(new Seen(true, true, HERE, false), null)).containsEntry(Rule.CREW_AREA, Verdict.GOOD);
        assertThat(rules.judge(new Seen(true, null, null, false), null))
                .as("nobody knows where")
                .containsEntry(Rule.CREW_AREA, Verdict.BETWEEN);
        assertThat(rules.judge(new Seen(false, false, HERE, false), null))
                .as("after work")
                .containsEntry(Rule.CREW_AREA, Verdict.GOOD);
    }

    @Test
    void countsWhoStaysWithinAFewMetresAsNotMoving() {
        assertThat(rules.judge(new Seen(true, true, NEAR, false), HERE)).containsEntry(Rule.CREW_STATIC, Verdict.BAD);
        assertThat(rules.judge(new Seen(true, true, FAR, false), HERE)).containsEntry(Rule.CREW_STATIC, Verdict.GOOD);
        assertThat(rules.judge(new Seen(false, false, NEAR, false), HERE))
                .containsEntry(Rule.CREW_STATIC, Verdict.GOOD);
        assertThat(rules.judge(new Seen(true, null, null, false), HERE))
                .containsEntry(Rule.CREW_STATIC, Verdict.BETWEEN);
    }
}
