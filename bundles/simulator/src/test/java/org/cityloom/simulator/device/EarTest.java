/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EarTest {
    private final Lamp lamp = new Lamp();
    private final Ear ear = new Ear(lamp);

    @Test
    void whatIsToldTwiceIsDoneOnceAndAnsweredTwice() {
        assertThat(ear.tell(command(1, "switch"))).contains("");
        assertThat(ear.tell(command(1, "switch"))).contains("");
        assertThat(lamp.done).containsExactly(1L);
        assertThat(ear.tell(command(2, "sing"))).contains("no voice");
    }

    @Test
    void whatIsNotHeardIsDoneWhenItIsToldAgainAndHeard() {
        lamp.hears = false;
        assertThat(ear.tell(command(1, "switch"))).isEmpty();
        assertThat(lamp.done).isEmpty();
        lamp.hears = true;
        assertThat(ear.tell(command(1, "switch"))).contains("");
        assertThat(lamp.done).containsExactly(1L);
    }

    @Test
    void aLostAnswerIsGivenAgainWithoutDoingItAgain() {
        lamp.isHeard = false;
        assertThat(ear.tell(command(1, "switch"))).isEmpty();
        lamp.isHeard = true;
        assertThat(ear.tell(command(1, "switch"))).contains("");
        assertThat(lamp.done).containsExactly(1L);
    }

    private static ToldCommand command(long id, String kind) {
        return new ToldCommand(id, kind, Map.of());
    }

    private static final class Lamp implements ToldCommand.Hands {
        private final List<Long> done = new ArrayList<>();
        private boolean hears = true;
        private boolean isHeard = true;

        @Override
        public Optional<String> obey(ToldCommand command) {
            if (!command.kind().equals("switch")) {
                return Optional.of("no voice");
            }
            done.add(command.id());
            return Optional.empty();
        }

        @Override
        public boolean hears(ToldCommand command) {
            return hears;
        }

        @Override
        public boolean isHeard(ToldCommand command) {
            return isHeard;
        }
    }
}
