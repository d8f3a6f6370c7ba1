/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.muck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.Obedience;
import org.cityloom.simulator.city.Road;
import org.cityloom.simulator.city.Shift;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.device.ToldCommand;

/**
 * A muck truck that loads at sites, tips at dumps and rests at its depot, sometimes against the rules.
 */
final class Truck implements SimulatedDevice {

    private static final List<String> OWNERS = List.of("宝庆渣土运输", "昭陵土石方", "资江运输", "邵水环保", "双清清运");
    private static final String SPEEDING = "muck-speeding";
    private static final double LIMIT = 50; // km/h for laden trucks in a city, as the subsystem has it
    private static final Duration PARKED = Duration.ofMinutes(2); // between reports with the ignition off

    private static final long OBEDIENCE_SEED = 15_485_863; // its chances are its own
    private static final double NOISE_METRES = 2.5; // of a satellite fix in a city, one standard deviation (estimate)
    private static final double MOST_NOISE = 6;
    private static final Duration LONGEST_STEP = Duration.ofMinutes(1); // after a pause the truck has stood still
    private static final double FULL_TONNES = 26;

    private enum Phase {
        PARKED,
        TO_SITE,
        LOADING,
        TO_DUMP,
        TIPPING,
        TIPPING_OUTSIDE,
        TO_DEPOT
    }

    private final DeviceRegistration registration;
    private final City city;
    private final Shift shift;
    private final Duration interval;
    private final GroundTruth truth;
    private final SplittableRandom random;
    private final int depot;
    private final Limiter limiter = new Limiter();
    private final Obedience obedience;
    private Phase phase = Phase.PARKED;
    private int node;
    private Temper temper;
    private @Nullable Drive drive;
    private int waitSeconds;
    private double load;
    private @Nullable Instant last;
    private long sequence;
    private GroundTruth.@Nullable Fault speeding;

    /**
     * @param number tells it from others, from 1 on
     * @param interval between its reports while its ignition is on
     */
    Truck(int number, City city, Shift shift, Duration interval, GroundTruth truth, long seed) {
        this.registration = new DeviceRegistration(
                String.format(Locale.ROOT, "truck-%04d", number),
                "muck-truck",
                String.format(Locale.ROOT, "湘E·Z%04d", number),
                OWNERS.get((number - 1) % OWNERS.size()),
                null,
                null);
        this.city = city;
        this.shift = shift;
        this.interval = interval;
        this.truth = truth;
        this.random = new SplittableRandom(seed);
        this.obedience =
                new Obedience(registration.id(), "muck-command", truth, new SplittableRandom(seed * OBEDIENCE_SEED));
        this.depot = any(city.depots());
        this.node = depot;
        this.temper = Temper.draw(random, false);
    }

    @Override
    public DeviceRegistration registration() {
        return registration;
    }

    @Override
    public Duration pause() {
        return phase == Phase.PARKED ? PARKED : interval;
    }

    @Override
    public boolean hears(ToldCommand command) {
        return obedience.hears(command, Limiter.isSeen(command));
    }

    @Override
    public Optional<String> obey(ToldCommand command) {
        Optional<String> refusal = limiter.obey(command);
        refusal.ifPresent(why -> obedience.refuse());
        return refusal;
    }

    @Override
    public boolean isHeard(ToldCommand command) {
        return obedience.isHeard();
    }

    @Override
    public Optional<Measurement> report(Instant now) {
        Instant before = last;
        if (before == null) {
            begin(now);
        } else {
            Duration step = Duration.between(before, now);
            long seconds = Math.min(step.toSeconds(), LONGEST_STEP.toSeconds());
            for (long second = 0; second < seconds; second++) {
                second(now);
                watch(now.minusSeconds(seconds - 1 - second));
            }
        }
        last = now;
        Measurement report = measurement(now);
        obedience.live(now, false);
        limiter.set(obedience.isStuck());
        obedience.shows(now, command -> limiter.isSeen(command, report));
        return Optional.of(report);
    }

    /** In the middle of its day, so that a demo need not wait for the first trips. */
    private void begin(Instant now) {
        if (!shift.on(now)) {
            return;
        }
        boolean laden = random.nextInt(2) == 0;
        if (laden) {
            node = any(city.sites());
            load = FULL_TONNES * random.nextDouble(0.7, 1.1);
        } else {
            node = any(city.dumps());
        }
        drive(laden ? Phase.TO_DUMP : Phase.TO_SITE, any(laden ? city.dumps() : city.sites()));
        if (drive != null) {
            drive.skipTo(random.nextDouble(0.05, 0.9));
        }
    }

    private void second(Instant now) {
        Drive driving = drive;
        if (driving != null) {
            driving(driving);
        } else if (phase == Phase.PARKED) {
            if (shift.on(now)) {
                drive(Phase.TO_SITE, any(city.sites()));
            }
        } else if (--waitSeconds <= 0) {
            waited(now);
        }
    }

    private void driving(Drive driving) {
        if (limiter.isLocked()) {
            driving.halt();
            return;
        }
        if (phase == Phase.TIPPING_OUTSIDE) {
            if (--waitSeconds <= 0) {
                load = 0;
                phase = Phase.TO_DUMP; // drives on as if nothing had happened
            }
            return;
        }
        if (phase == Phase.TO_DUMP && load > 0 && driving.share() >= temper.tipsAt()) {
            driving.halt();
            waitFor(Phase.TIPPING_OUTSIDE, 40, 80);
            return;
        }
        driving.second(limiter.most());
        if (driving.arrived()) {
            node = driving.road().to();
            drive = null;
            arrived();
        }
    }

    private void arrived() {
        switch (phase) {
            case TO_SITE -> waitFor(Phase.LOADING, 180, 420);
            case TO_DUMP -> waitFor(Phase.TIPPING, 60, 120);
            default -> phase = Phase.PARKED;
        }
    }

    private void waited(Instant now) {
        boolean loaded = phase == Phase.LOADING;
        load = loaded ? FULL_TONNES * random.nextDouble(0.7, 1.1) : 0;
        if (loaded) {
            drive(Phase.TO_DUMP, any(city.dumps()));
        } else if (shift.on(now)) {
            drive(Phase.TO_SITE, any(city.sites()));
        } else {
            drive(Phase.TO_DEPOT, depot);
        }
    }

    private void waitFor(Phase next, int least, int most) {
        phase = next;
        waitSeconds = random.nextInt(least, most);
    }

    private void drive(Phase next, int to) {
        phase = next;
        temper = Temper.draw(random, next == Phase.TO_DUMP);
        List<Road> route = city.roads().route(node, to);
        if (route.isEmpty()) {
            arrived();
            return;
        }
        drive = new Drive(route, temper);
    }

    private double speed() {
        Drive driving = drive;
        return driving == null || phase == Phase.TIPPING_OUTSIDE ? 0 : driving.speed() * 3.6;
    }

    private void watch(Instant second) {
        boolean fast = speed() > LIMIT;
        GroundTruth.Fault fault = speeding;
        if (fast && fault == null) {
            speeding = truth.begins(registration.id(), SPEEDING, second);
        } else if (!fast && fault != null) {
            fault.ends(second);
            speeding = null;
        }
    }

    private Measurement measurement(Instant now) {
        Drive driving = drive;
        Road road = driving == null ? city.roads().leaving(node) : driving.road();
        double metres = driving == null ? 0 : driving.metresOnRoad();
        boolean parked = phase == Phase.PARKED;
        Position position = city.roads().position(road, metres, parked ? 0 : noise(), parked ? 0 : noise());
        boolean lifted = phase == Phase.TIPPING || phase == Phase.TIPPING_OUTSIDE;
        boolean open = lifted || phase == Phase.LOADING || (phase == Phase.TO_DUMP && temper.coverOpen());
        return new Measurement(
                registration.id(),
                now,
                ++sequence,
                rounded(position),
                Map.of(
                        "speed", tenth(speed()),
                        "heading", tenth(road.heading()),
                        "cover", open ? 1.0 : 0.0,
                        "lift", lifted ? 1.0 : 0.0,
                        "load", tenth(load)));
    }

    private double noise() {
        double wide = (random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2)
                * Math.sqrt(3);
        return Math.max(-MOST_NOISE, Math.min(MOST_NOISE, wide * NOISE_METRES));
    }

    private static Position rounded(Position position) {
        return new Position(Math.rint(position.latitude() * 1e6) / 1e6, Math.rint(position.longitude() * 1e6) / 1e6);
    }

    private static double tenth(double value) {
        return Math.rint(value * 10) / 10;
    }

    private int any(List<Integer> nodes) {
        return nodes.get(random.nextInt(nodes.size()));
    }
}
