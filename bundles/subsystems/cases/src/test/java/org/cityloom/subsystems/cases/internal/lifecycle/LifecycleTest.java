/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LifecycleTest {
    private static final Instant MONDAY = Walks.MONDAY;
    private static final Action[] UNTIL_HANDLED = {
        Action.ACCEPT,
        Action.REGISTER,
        Action.DISPATCH,
        Action.ASSIGN,
        Action.FEED_BACK,
        Action.CONFIRM_DONE,
        Action.SEND_TO_CHECK
    };

    private final Walks walks = new Walks();

    private static Instant minutes(int minutes) {
        return MONDAY.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void goesTheWholeWayFromReportToClose() {
        CaseFile checking = walks.walk(walks.reported(Source.COLLECTOR), MONDAY, UNTIL_HANDLED);
        assertThat(checking.state()).isEqualTo(CaseState.CHECKING);
        CaseFile closed = walks.walk(checking, minutes(60), Action.PASS, Action.CLOSE);
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.closedAt()).isEqualTo(minutes(61));
        assertThat(closed.unit()).isEqualTo("sanitation");
        assertThat(closed.filing()).isEqualTo(Walks.ONE_DAY);
    }

    @Test
    void lacksNothingButTheVerificationOfWhatACitizenReported() {
        CaseFile reported = walks.reported(Source.CITIZEN);
        assertThatThrownBy(() -> walks.walk(reported, MONDAY, Action.ACCEPT)).hasMessageContaining("verified first");
        CaseFile verified = walks.walk(reported, MONDAY, Action.SEND_TO_VERIFY, Action.CONFIRM);
        assertThat(verified.state()).isEqualTo(CaseState.TO_REGISTER);
        assertThat(verified.verified()).isTrue();
    }

    @Test
    void letsIntakeStandStillWhileSomebodyVerifies() {
        CaseFile verifying = walks.walk(walks.reported(Source.CITIZEN), minutes(10), Action.SEND_TO_VERIFY);
        assertThat(verifying.latest(ClockKind.INTAKE).orElseThrow().clock().isPaused())
                .isTrue();
        CaseFile verified = walks.walk(verifying, minutes(40), Action.CONFIRM);
        StageClock intake = verified.running().orElseThrow();
        assertThat(intake.kind()).isEqualTo(ClockKind.INTAKE);
        assertThat(intake.clock().counted(minutes(45))).isEqualTo(Duration.ofMinutes(15));
        assertThat(verified.latest(ClockKind.VERIFY).orElseThrow().stoppedAt()).isEqualTo(minutes(40));
    }

    @Test
    void stopsHandlingWhenTheDepartmentConfirmsAndGoesOnWithARework() {
        CaseFile checking = walks.walk(walks.reported(Source.COLLECTOR), MONDAY, UNTIL_HANDLED);
        StageClock handling = checking.latest(ClockKind.HANDLE).orElseThrow();
        assertThat(handling.clock().isPaused()).isTrue();
        assertThat(handling.clock().counted(minutes(300))).isEqualTo(Duration.ofMinutes(3));
        CaseFile again = walks.walk(checking, minutes(30), Action.REWORK);
        assertThat(again.state()).isEqualTo(CaseState.TO_HANDLE);
        assertThat(again.unit()).isEqualTo("sanitation");
        assertThat(again.times(Action.REWORK)).isOne();
        assertThat(again.running().orElseThrow().clock().counted(minutes(40))).isEqualTo(Duration.ofMinutes(13));
    }

    @Test
    void resumesHandlingForTheSameDepartmentAndRestartsItForAnother() {
        CaseFile returned = walks.walk(
                walks.reported(Source.COLLECTOR),
                MONDAY,
                Action.ACCEPT,
                Action.REGISTER,
                Action.DISPATCH,
                Action.RETURN);
        assertThat(returned.running().orElseThrow().kind()).isEqualTo(ClockKind.DISPATCH);
        CaseFile same = walks.done(returned, Walks.deed(Action.DISPATCH, "li", minutes(30), "sanitation"));
        assertThat(same.running().orElseThrow().clock().counted(minutes(31))).isEqualTo(Duration.ofMinutes(2));
        CaseFile other = walks.done(returned, Walks.deed(Action.DISPATCH, "li", minutes(30), "parks"));
        assertThat(other.running().orElseThrow().clock().counted(minutes(31))).isEqualTo(Duration.ofMinutes(1));
        assertThat(other.running().orElseThrow().unit()).isEqualTo("parks");
    }

    @Test
    void addsTheOriginalLimitWithEachPostponementButOnlyTwiceAndNeverTooLate() {
        CaseFile dispatched =
                walks.walk(walks.reported(Source.COLLECTOR), MONDAY, Action.ACCEPT, Action.REGISTER, Action.DISPATCH);
        Instant first = dispatched.running().orElseThrow().clock().deadline().orElseThrow();
        CaseFile once = walks.walk(dispatched, minutes(10), Action.ASK_TO_POSTPONE, Action.POSTPONE);
        CaseFile twice = walks.walk(once, minutes(20), Action.ASK_TO_POSTPONE, Action.POSTPONE);
        assertThat(Duration.between(
                        first, twice.running().orElseThrow().clock().deadline().orElseThrow()))
                .isEqualTo(Duration.ofDays(2));
        assertThatThrownBy(() -> walks.walk(twice, minutes(30), Action.ASK_TO_POSTPONE))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> walks.walk(dispatched, minutes(3 * 24 * 60), Action.ASK_TO_POSTPONE))
                .hasMessageContaining("overdue");
        CaseFile refused = walks.walk(dispatched, minutes(10), Action.ASK_TO_POSTPONE, Action.REFUSE_TO_POSTPONE);
        assertThat(refused.running().orElseThrow().clock().deadline()).contains(first);
        assertThat(refused.times(Action.POSTPONE)).isZero();
    }

    @Test
    void suspendsOnceAndForAYearAtMost() {
        CaseFile toDispatch = walks.walk(walks.reported(Source.COLLECTOR), MONDAY, Action.ACCEPT, Action.REGISTER);
        CaseFile resumed = walks.walk(toDispatch, minutes(10), Action.SUSPEND, Action.RESUME);
        assertThat(resumed.suspendedUntil()).isNull();
        assertThatThrownBy(() -> walks.walk(resumed, minutes(20), Action.SUSPEND))
                .hasMessageContaining("once");
        Deed tooLong = new Deed(
                Action.SUSPEND, "li", MONDAY, "winter", null, null, null, MONDAY.plus(Duration.ofDays(400)), null);
        assertThatThrownBy(() -> walks.done(toDispatch, tooLong)).hasMessageContaining("within a year");
    }

    @Test
    void asksForAReplyToASupervision() {
        CaseFile supervised = walks.walk(walks.reported(Source.COLLECTOR), MONDAY, Action.SUPERVISE, Action.SUPERVISE);
        assertThat(supervised.supervision()).isEqualTo(2);
        assertThat(supervised.state()).isEqualTo(CaseState.REPORTED);
        CaseFile replied = walks.walk(supervised, minutes(10), Action.REPLY);
        assertThat(replied.supervision()).isZero();
        assertThatThrownBy(() -> walks.walk(replied, minutes(20), Action.REPLY))
                .isInstanceOf(ImpossibleException.class);
    }

    @Test
    void exemptsWhatWasOverdueIfTwoPeopleUpholdTheAppeal() {
        CaseFile dispatched =
                walks.walk(walks.reported(Source.COLLECTOR), MONDAY, Action.ACCEPT, Action.REGISTER, Action.DISPATCH);
        CaseFile late = walks.walk(
                dispatched,
                minutes(3 * 24 * 60),
                Action.ASSIGN,
                Action.FEED_BACK,
                Action.CONFIRM_DONE,
                Action.SEND_TO_CHECK,
                Action.PASS,
                Action.CLOSE,
                Action.APPEAL);
        Instant closed = late.closedAt();
        CaseFile once = walks.done(late, Walks.deed(Action.UPHOLD, "li", minutes(5000), ""));
        assertThat(once.state()).isEqualTo(CaseState.REVIEWED);
        assertThatThrownBy(() -> walks.done(once, Walks.deed(Action.UPHOLD_FINALLY, "li", minutes(5001), "")))
                .hasMessageContaining("somebody else");
        CaseFile upheld = walks.done(once, Walks.deed(Action.UPHOLD_FINALLY, "zhao", minutes(5001), ""));
        assertThat(upheld.exempt()).isTrue();
        assertThat(upheld.closedAt()).isEqualTo(closed);
        assertThat(upheld.latest(ClockKind.HANDLE).orElseThrow().isOverdue(minutes(9000)))
                .isTrue();
        assertThatThrownBy(() -> walks.walk(upheld, minutes(6000), Action.APPEAL))
                .hasMessageContaining("once");
    }

    @Test
    void letsNobodyAppealThatWasInTime() {
        CaseFile closed = walks.walk(
                walks.walk(walks.reported(Source.COLLECTOR), MONDAY, UNTIL_HANDLED),
                minutes(60),
                Action.PASS,
                Action.CLOSE);
        assertThatThrownBy(() -> walks.walk(closed, minutes(9000), Action.APPEAL))
                .hasMessageContaining("overdue");
    }
}
