/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever people try, in whatever order: only what the table says happens, and no clock is lost. */
class LifecyclePropertyTest {
    private final Walks walks = new Walks();

    @Property(tries = 5000)
    void onlyWhatTheTableSaysHappens(
            @ForAll Source source,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 1000) Integer> choices,
            @ForAll @IntRange(min = 1, max = 2000) int minutes) {
        CaseFile file = walks.reported(source);
        Instant at = Walks.MONDAY;
        for (int choice : choices) {
            at = at.plus(Duration.ofMinutes(minutes));
            Action action = Action.values()[choice % Action.values().length];
            Deed deed =
                    Walks.deed(action, choice % 2 == 0 ? "li" : "zhao", at, choice % 3 == 0 ? "parks" : "sanitation");
            if (!action.isPossibleIn(file.state())) {
                CaseFile before = file;
                assertThatThrownBy(() -> walks.done(before, deed)).isInstanceOf(ImpossibleException.class);
                continue;
            }
            Optional<CaseFile> next = tried(file, deed);
            if (next.isPresent()) {
                assertThat(next.get().state()).isEqualTo(action.from(file.state()));
                file = next.get();
            }
            assertClocks(file);
        }
    }

    private Optional<CaseFile> tried(CaseFile file, Deed deed) {
        try {
            return Optional.of(walks.done(file, deed));
        } catch (ImpossibleException e) {
            assertThat(deed.action().needs()).as(e.code()).isNotEmpty();
            return Optional.empty();
        }
    }

    /** The clock of the state runs, all others stand still or are stopped; an ended case has none that goes on. */
    private static void assertClocks(CaseFile file) {
        List<ClockKind> running = file.clocks().stream()
                .filter(clock -> clock.isGoingOn() && !clock.clock().isPaused())
                .map(StageClock::kind)
                .toList();
        assertThat(running).isEqualTo(file.state().clock().stream().toList());
        if (!file.state().isOpen()) {
            assertThat(file.clocks()).noneMatch(StageClock::isGoingOn);
            assertThat(file.closedAt()).isNotNull();
        }
    }

    @Property
    void everyStateLiesInExactlyOneInbox(@ForAll CaseState state) {
        assertThat(Arrays.stream(Inbox.values())
                        .filter(inbox -> CaseState.of(inbox).contains(state))
                        .toList())
                .containsExactly(state.inbox());
    }

    @Property
    void fromEveryOpenStateThereIsAWayOnThatItsInboxMayGo(@ForAll CaseState state) {
        if (state.isOpen()) {
            assertThat(Arrays.stream(Action.values()))
                    .anyMatch(action -> action.isPossibleIn(state)
                            && action.from(state) != state
                            && action.permission().equals(state.inbox().permission()));
        }
    }
}
