/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceState;

import static org.assertj.core.api.Assertions.assertThat;

class GasEffectsTest {

    private static final Device REGULATOR =
            new Device("r", GasSubsystem.REGULATOR, "gas", "r", null, null, null, DeviceState.ONLINE, Instant.EPOCH);

    private final GasEffects effects = new GasEffects();

    @Test
    void aVentilatorIsProvenByItsTurning() {
        assertThat(expected(GasSubsystem.FAN_ON)).satisfies(effect -> {
            assertThat(effect.signal()).isEqualTo("fan");
            assertThat(effect.isProvenBy(1400)).isTrue();
            assertThat(effect.isProvenBy(0)).isFalse();
        });
        assertThat(expected(GasSubsystem.FAN_OFF)).satisfies(effect -> {
            assertThat(effect.isProvenBy(0)).isTrue();
            assertThat(effect.isProvenBy(1400)).isFalse();
        });
    }

    @Test
    void aClosedValveIsProvenByItsPositionAndNotByThePressure() {
        assertThat(expected(GasSubsystem.VALVE_CLOSE)).satisfies(effect -> {
            assertThat(effect.signal()).isEqualTo("valve");
            assertThat(effect.isProvenBy(1)).isTrue();
            assertThat(effect.isProvenBy(50)).isFalse();
        });
    }

    @Test
    void whatItDoesNotKnowHasNoEffectThatItCouldName() {
        assertThat(effects.effect(REGULATOR, "sing", Map.of())).isEmpty();
    }

    private ExpectedEffect expected(String kind) {
        return effects.effect(REGULATOR, kind, Map.of()).orElseThrow();
    }
}
