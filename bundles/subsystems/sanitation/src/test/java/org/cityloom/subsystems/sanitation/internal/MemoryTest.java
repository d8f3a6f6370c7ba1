/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.cityloom.api.alarms.Debounce;
import org.cityloom.api.places.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MemoryTest {

    @Test
    void isReadAsItWasWritten() {
        HeldState state = new HeldState(new Debounce(Instant.ofEpochMilli(5), Instant.ofEpochMilli(9)), true);
        Memory memory = new Memory(
                Map.of(Rule.IDLE, state, Rule.SPEEDING, HeldState.START),
                Map.of("place", Memory.place(new Position(27.234567, -1.5)), "seen", "1f"));
        Memory read = Memory.parse(memory.toText());
        assertThat(read).isEqualTo(memory);
        assertThat(read.place("place")).isEqualTo(new Position(27.23457, -1.5));
        assertThat(read.alarm()).isTrue();
    }

    @Test
    void knowsNothingOfADeviceThatWasNeverHeardOf() {
        assertThat(Memory.parse("")).isEqualTo(Memory.EMPTY);
        assertThat(Memory.EMPTY.place("place")).isNull();
        assertThat(Memory.EMPTY.state(Rule.SOS)).isEqualTo(HeldState.START);
    }

    @Test
    void leavesAloneWhatANewerVersionAdded() {
        assertThat(Memory.parse("idle=5,9,1,more;later=x;").toText()).isEqualTo("idle=5,9,1;later=x;");
    }

    @Test
    void saysWhatItCannotRead() {
        assertThatThrownBy(() -> Memory.parse("idle=soon")).isInstanceOf(IllegalArgumentException.class);
    }
}
