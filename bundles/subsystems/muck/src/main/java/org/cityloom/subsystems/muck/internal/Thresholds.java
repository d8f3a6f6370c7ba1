/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.time.Duration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** The thresholds as they are now; a change of the configuration takes effect with the next measurement. */
@Component(service = Thresholds.class, configurationPid = MuckConfiguration.PID)
@Designate(ocd = MuckConfiguration.class)
public final class Thresholds {

    private volatile Values values;

    @Activate
    public Thresholds(MuckConfiguration configuration) {
        this.values = Values.of(configuration);
    }

    @Modified
    void modified(MuckConfiguration configuration) {
        this.values = Values.of(configuration);
    }

    /** The rule with its present thresholds. */
    public SpeedingRule speeding() {
        return values.speeding;
    }

    /** The speed limit where no area sets one, in km/h. */
    public double defaultLimit() {
        return values.defaultLimit;
    }

    /** The speed from which a truck counts as moving, in km/h. */
    public double movingSpeed() {
        return values.movingSpeed;
    }

    /** How long it may take until a truck does what it was told. */
    public Duration effectWithin() {
        return values.effectWithin;
    }

    /** How long it must do so until that is proven; shorter than {@link #effectWithin()}. */
    public Duration effectHeld() {
        return values.effectHeld;
    }

    private record Values(
            SpeedingRule speeding,
            double defaultLimit,
            double movingSpeed,
            Duration effectWithin,
            Duration effectHeld) {

        static Values of(MuckConfiguration configuration) {
            SpeedingRule speeding = new SpeedingRule(
                    Duration.ofSeconds(configuration.speeding_hold()),
                    configuration.speeding_clearing(),
                    Duration.ofSeconds(configuration.speeding_gap()));
            int held = Math.min(configuration.effect_held(), configuration.effect_within() - 1);
            return new Values(
                    speeding,
                    configuration.speeding_limit(),
                    configuration.moving_speed(),
                    Duration.ofSeconds(configuration.effect_within()),
                    Duration.ofSeconds(held));
        }
    }
}
