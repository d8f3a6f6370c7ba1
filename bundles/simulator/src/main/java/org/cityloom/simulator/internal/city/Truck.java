/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.city;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.device.ToldCommand;

/**
 * A muck truck that loads at sites, tips at dumps and rests at its depot, sometimes against the rules. What it does depends on
 * its seed, on the moments it is asked at and on its commands, and on nothing else. Only to be told something is safe for several threads.
 */
final class Truck implements ToldCommand.Hands {

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

    private final String id;
    private final City city;
    private final Shift shift;
    private final Faults faults;
    private final SplittableRandom random;
    private final int depot;
    private Phase phase = Phase.PARKED;
    private int node;
    private Temper temper;
    private @Nullable Drive drive;
    private int waitSeconds;
    private double load;
    private @Nullable Instant last;
    private long sequence;
    private volatile double most = Double.MAX_VALUE; // m/s that it was told not to exceed
    private volatile boolean locked;

    Truck(String id, City city, Shift shift, Faults faults, long seed) {
        this.id = id;
        this.city = city;
        this.shift = shift;
        this.faults = faults;
        this.random = new SplittableRandom(seed);
        this.depot = any(city.depots());
        this.node = depot;
        this.temper = Temper.draw(random, false);
    }

    /** Whether its engine is off: then it reports seldom. */
    boolean parked() {
        return phase == Phase.PARKED;
    }

    @Override
    public Optional<String> obey(ToldCommand command) {
        switch (command.kind()) {
            case "say" -> {} // the driver hears it
            case "limit-speed" -> most = command.number("speed") / 3.6;
            case "lock" -> locked = command.number("on") == 1;
            default -> {
                return Optional.of("a truck does not know " + command.kind());
            }
        }
        return Optional.empty();
    }

    /** Lives until that moment and tells how it is then. */
    Measurement report(Instant now) {
        Instant before = last;
        if (before == null) {
            begin(now);
        } else {
            Duration step = Duration.between(before, now);
            long seconds = Math.min(step.toSeconds(), LONGEST_STEP.toSeconds());
            for (long second = 0; second < seconds; second++) {
                second(now);
            }
        }
        last = now;
        return measurement(now);
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
        if (locked) {
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
            faults.tipping().incrementAndGet();
            waitFor(Phase.TIPPING_OUTSIDE, 40, 80);
            return;
        }
        boolean speeding = driving.speeding();
        driving.second(most);
        if (driving.speeding() && !speeding) {
            faults.speeding().incrementAndGet();
        }
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
        if (temper.coverOpen()) {
            faults.coverOpen().incrementAndGet();
        }
        drive = new Drive(route, temper);
    }

    private Measurement measurement(Instant now) {
        Drive driving = drive;
        Road road = driving == null ? city.roads().leaving(node) : driving.road();
        double metres = driving == null ? 0 : driving.metresOnRoad();
        double speed = driving == null || phase == Phase.TIPPING_OUTSIDE ? 0 : driving.speed() * 3.6;
        boolean parked = phase == Phase.PARKED;
        Position position = city.roads().position(road, metres, parked ? 0 : noise(), parked ? 0 : noise());
        boolean lifted = phase == Phase.TIPPING || phase == Phase.TIPPING_OUTSIDE;
        boolean open = lifted || phase == Phase.LOADING || (phase == Phase.TO_DUMP && temper.coverOpen());
        return new Measurement(
                id,
                now,
                ++sequence,
                rounded(position),
                Map.of(
                        "speed", tenth(speed),
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
