/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceState;

import static org.assertj.core.api.Assertions.assertThat;

class SanitationEffectsTest {

    private static final Device VEHICLE = new Device(
            "v", SanitationSubsystem.VEHICLE, "sanitation", "v", null, null, null, DeviceState.ONLINE, Instant.EPOCH);

    private final SanitationEffects effects = new SanitationEffects(Defaults.thresholds());

    @Test
    void aPumpThatWasTurnedOnIsProvenByItsPressureAndNotByWhatItSays() {
        assertThat(expected(SanitationSubsystem.PUMP_ON)).satisfies(effect -> {
            assertThat(effect.signal()).isEqualTo("pressure");
            assertThat(effect.within()).isEqualTo(Duration.ofSeconds(30));
            assertThat(effect.isProvenBy(0.45)).isTrue();
            assertThat(effect.isProvenBy(8)).as("of a high-pressure washer").isTrue();
            assertThat(effect.isProvenBy(0.08)).as("of an empty tank").isFalse();
        });
    }

    @Test
    void aPumpThatWasTurnedOffIsProvenByItselfWhateverPressureIsLeft() {
        assertThat(expected(SanitationSubsystem.PUMP_OFF)).satisfies(effect -> {
            assertThat(effect.signal()).isEqualTo("pump");
            assertThat(effect.isProvenBy(0)).isTrue();
            assertThat(effect.isProvenBy(1)).isFalse();
        });
    }

    @Test
    void whatItDoesNotKnowHasNoEffectThatItCouldName() {
        assertThat(effects.effect(VEHICLE, "sing", Map.of())).isEmpty();
    }

    private ExpectedEffect expected(String kind) {
        return effects.effect(VEHICLE, kind, Map.of()).orElseThrow();
    }
}
