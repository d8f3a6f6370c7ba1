/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import org.cityloom.api.places.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LightRuleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Sun SUN = new Sun(new Position(27.24, 111.47), Duration.ofMinutes(45));
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 11, 23, 0, 0);

    private final Evenings evenings = new Evenings(SUN, ZONE);
    private final LocalDateTime sunset = evenings.edge(DAY, true);
    private final LocalDateTime sunrise = evenings.edge(DAY.plusDays(1), false);

    @Test
    void takesTheLimitsOfAZoneInsteadOfThoseOfTheCity() {
        LightRule city = Defaults.thresholds().now().light();
        assertThat(city.within(null)).isSameAs(city);
        LightRule own = city.within(new LightLimits(30, 60));
        assertThat(own.onBelow()).isEqualTo(30);
        assertThat(own.offAbove()).isEqualTo(60);
        assertThat(own.onHold()).isEqualTo(city.onHold());
        assertThatThrownBy(() -> new LightLimits(30, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LightLimits(Double.NaN, 30)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lightsUpAfterThreeMinutesBelowTwentyLux() {
        play(sunset.minusMinutes(20), 10, 25);
        play(sunset.minusMinutes(10), 6, 19);
        assertThat(evenings.switches).containsExactly("on " + sunset.minusMinutes(7));
    }

    @Test
    void startsTheThreeMinutesAnewWhenACloudPasses() {
        play(sunset.minusMinutes(20), 10, 25);
        play(sunset.minusMinutes(10), 3, 19);
        play(sunset.minusMinutes(7), 1, 21);
        play(sunset.minusMinutes(6), 5, 19);
        assertThat(evenings.switches).containsExactly("on " + sunset.minusMinutes(3));
    }

    @Test
    void goesDarkAfterFiveMinutesAboveFortyLuxAtDawn() {
        play(sunrise.minusMinutes(60), 40, 1);
        play(sunrise.minusMinutes(20), 10, 30);
        play(sunrise.minusMinutes(10), 7, 41);
        assertThat(evenings.switches).containsExactly("off " + sunrise.minusMinutes(5));
    }

    @Test
    void goesDarkAtTheEndOfDawnThoughItIsStillDim() {
        play(sunrise.minusMinutes(60), 120, 30);
        assertThat(evenings.switches).containsExactly("off " + sunrise.plusMinutes(46));
    }

    @Test
    void keepsTheLightsOnInADarkMorningUntilItIsBright() {
        play(sunrise.minusMinutes(60), 120, 3);
        play(sunrise.plusMinutes(60), 10, 100);
        assertThat(evenings.switches).containsExactly("off " + sunrise.plusMinutes(60));
    }

    @Test
    void lightsUpInAStormByDayAndGoesDarkAfterIt() {
        LocalDateTime noon = DAY.plusHours(12);
        play(noon, 30, 20_000);
        play(noon.plusMinutes(30), 12, 8);
        play(noon.plusMinutes(42), 20, 900);
        assertThat(evenings.switches).containsExactly("on " + noon.plusMinutes(40), "off " + noon.plusMinutes(50));
    }

    @Test
    void isNotFooledByALampThatShinesOntoTheMetersAtNight() {
        play(sunset, 60, 1);
        play(sunset.plusMinutes(60), 60, 300);
        assertThat(evenings.switches).isEmpty();
    }

    @Test
    void doesNotTakeBackTheEvening() {
        play(sunset.minusMinutes(44), 10, 100);
        play(sunset.minusMinutes(34), 10, 10);
        play(sunset.minusMinutes(24), 60, 500);
        assertThat(evenings.switches).containsExactly("on " + sunset.minusMinutes(31));
    }

    @Test
    void followsSunsetAndSunriseWithoutMeters() {
        for (LocalDateTime time = sunset.minusMinutes(60);
                time.isBefore(sunrise.plusHours(1));
                time = time.plusMinutes(1)) {
            evenings.look(time, null);
        }
        assertThat(evenings.switches).containsExactly("on " + sunset, "off " + sunrise);
        assertThat(evenings.look(sunrise.plusHours(2), null).cause()).isEqualTo(Cause.SUNRISE);
    }

    @Test
    void waitsTheLeastTimeBetweenSwitches() {
        LocalDateTime dawn = sunrise.minusMinutes(30);
        play(dawn.minusMinutes(1), 1, 100);
        play(dawn, 4, 5);
        play(dawn.plusMinutes(4), 20, 100);
        assertThat(evenings.switches).isEmpty();
        assertThat(evenings.look(dawn.plusMinutes(40), 100.0).on()).isFalse();
    }

    @Test
    void startsAsLightAndSunSay() {
        assertThat(evenings.look(DAY.plusHours(12), 30_000.0))
                .extracting(LightState::on, LightState::cause)
                .containsExactly(false, Cause.DAY);
        assertThat(new Evenings(SUN, ZONE).look(DAY.plusHours(23), 0.1))
                .extracting(LightState::on, LightState::cause)
                .containsExactly(true, Cause.DARK);
        assertThat(new Evenings(SUN, ZONE).look(DAY.plusHours(23), null))
                .extracting(LightState::on, LightState::cause)
                .containsExactly(true, Cause.SUNSET);
    }

    private void play(LocalDateTime from, int minutes, double lux) {
        double[] values = new double[minutes];
        Arrays.fill(values, lux);
        evenings.play(from, values);
    }
}
