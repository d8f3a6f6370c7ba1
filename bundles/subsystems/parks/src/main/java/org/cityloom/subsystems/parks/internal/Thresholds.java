/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

import org.cityloom.subsystems.parks.internal.store.Zone;

/** The thresholds as they are now; a change of the configuration takes effect with the next measurement or look. */
@Component(service = Thresholds.class, configurationPid = ParksConfiguration.PID)
@Designate(ocd = ParksConfiguration.class)
public final class Thresholds {

    private static final Duration GAP = Duration.ofMinutes(10); // silence of the types, see ParksSubsystem
    private static final double HIGH_SUN = 10; // degrees; below, clouds and hills can make nearly any light (estimate)

    private volatile Values values;

    @Activate
    public Thresholds(ParksConfiguration configuration) {
        this.values = Values.of(configuration);
    }

    @Modified
    void modified(ParksConfiguration configuration) {
        this.values = Values.of(configuration);
    }

    /** All of them, of one moment. */
    public Values now() {
        return values;
    }

    /**
     * How cameras are watched.
     *
     * @param interval between two snapshots of one
     * @param silent how long without a snapshot before the alarm
     * @param timeout for one snapshot
     * @param bytes the largest snapshot
     * @param hosts names and addresses that may be asked although they are of this machine or of a link
     */
    public record Watching(Duration interval, Duration silent, Duration timeout, int bytes, Set<String> hosts) {}

    /**
     * The thresholds.
     *
     * @param light when lights go on and off, but for zones with limits of their own
     * @param window how long before and behind sunset and sunrise is dusk and dawn
     * @param metersNeeded fewer meters that can be trusted leave it to the sun
     * @param metersFresh how old the newest measurement of a meter may be
     * @param meter which meters cannot be trusted
     * @param circuit what is wrong with circuits
     * @param effect how long a circuit may take until its current proves a command
     * @param repeat how long after a command a circuit that is still wrong is told again
     * @param longestOverride the longest time that a zone can be switched by hand
     * @param cameras how they are watched
     * @param zone in which times are told
     */
    public record Values(
            LightRule light,
            Duration window,
            int metersNeeded,
            Duration metersFresh,
            MeterRule meter,
            CircuitRules circuit,
            Duration effect,
            Duration repeat,
            Duration longestOverride,
            Watching cameras,
            ZoneId zone) {

        static Values of(ParksConfiguration configuration) {
            return new Values(
                    light(configuration),
                    Duration.ofMinutes(configuration.light_window()),
                    configuration.meters_needed(),
                    Duration.ofSeconds(configuration.meters_fresh()),
                    meter(configuration),
                    circuit(configuration),
                    Duration.ofSeconds(configuration.circuit_effect()),
                    Duration.ofMinutes(configuration.circuit_repeat()),
                    Duration.ofHours(configuration.override_longest()),
                    new Watching(
                            Duration.ofSeconds(configuration.camera_interval()),
                            Duration.ofMinutes(configuration.camera_silent()),
                            Duration.ofSeconds(configuration.camera_timeout()),
                            configuration.camera_size() * 1024,
                            Set.of(configuration.camera_hosts())),
                    ZoneId.of(configuration.zone()));
        }

        /** When lights of that zone go on and off. */
        public LightRule light(Zone of) {
            return light.within(of.limits());
        }

        private static LightRule light(ParksConfiguration configuration) {
            return new LightRule(
                    configuration.light_on(),
                    configuration.light_off(),
                    Duration.ofSeconds(configuration.light_on_hold()),
                    Duration.ofSeconds(configuration.light_off_hold()),
                    Duration.ofSeconds(configuration.light_storm_hold()),
                    Duration.ofMinutes(configuration.light_dwell()),
                    GAP);
        }

        private static MeterRule meter(ParksConfiguration configuration) {
            return new MeterRule(
                    configuration.meter_change(),
                    configuration.meter_dark(),
                    configuration.meter_bright(),
                    HIGH_SUN,
                    Duration.ofMinutes(configuration.meter_stuck()),
                    Duration.ofMinutes(configuration.meter_odd()),
                    GAP);
        }

        private static CircuitRules circuit(ParksConfiguration configuration) {
            return new CircuitRules(
                    configuration.circuit_current(),
                    new HeldRule(Duration.ofSeconds(configuration.circuit_wrong()), GAP),
                    new HeldRule(Duration.ofSeconds(configuration.lamps_out()), GAP),
                    configuration.lamps_share() / 100,
                    new HeldRule(Duration.ofSeconds(configuration.leakage_hold()), GAP),
                    configuration.leakage_limit());
        }
    }
}
