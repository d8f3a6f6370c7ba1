/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.Road;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.device.ToldCommand;

/** A vehicle that works along its route once a day and rests at its depot; now and then its terminal dies on the way until the next day. */
final class Sweeper implements SimulatedDevice {
    private static final List<String> OWNERS = List.of("大祥环卫所", "双清环卫所", "北塔环卫所");
    private static final Duration PARKED = Duration.ofMinutes(2); // between reports with the ignition off
    private static final int LONGEST_STEP = 120; // seconds; after a longer pause it has stood still
    private static final double DIES = 0.15; // share of the rounds, invented
    private static final double MOST_NOISE = 5; // metres of a satellite fix
    private static final double EMPTIES = 0.009; // % of the tank in a second

    private final DeviceRegistration registration;
    private final PlannedRoute route;
    private final City city;
    private final CitySettings settings;
    private final GroundTruth truth;
    private final SplittableRandom random;
    private final double length;
    private final Pump pump = new Pump();
    private @Nullable Instant last;
    private LocalDate day = LocalDate.MIN;
    private volatile boolean driving;
    private double driven;
    private int index;
    private double onRoad;
    private double diesAt;
    private boolean stood;
    private Mood mood = Mood.WORKING;
    private int moodLeft;
    private GroundTruth.@Nullable Fault fault;
    private GroundTruth.@Nullable Fault missed;
    private boolean dead;
    private double tank = 100;
    private long sequence;

    Sweeper(int number, PlannedRoute route, City city, CitySettings settings, GroundTruth truth) {
        this.registration = new DeviceRegistration(
                route.vehicle(),
                "sanitation-vehicle",
                String.format(Locale.ROOT, "湘E·H%04d", number),
                OWNERS.get((number - 1) % OWNERS.size()),
                null,
                null);
        this.route = route;
        this.city = city;
        this.settings = settings;
        this.truth = truth;
        this.random = new SplittableRandom(settings.seed() * 7919 + number);
        this.length = Planner.length(route.way());
    }

    PlannedRoute route() {
        return route;
    }

    @Override
    public DeviceRegistration registration() {
        return registration;
    }

    @Override
    public Duration pause() {
        return driving ? settings.interval() : PARKED;
    }

    @Override
    public Optional<String> obey(ToldCommand command) {
        return driving ? pump.obey(command) : Optional.of("the engine is off");
    }

    @Override
    public Optional<Measurement> report(Instant now) {
        Instant before = last == null ? now : last;
        int seconds = (int) Math.min(Duration.between(before, now).toSeconds(), LONGEST_STEP);
        for (int second = seconds - 1; second >= 0; second--) {
            second(now.minusSeconds(second));
        }
        last = now;
        return dead ? Optional.empty() : Optional.of(measurement(now));
    }

    private void second(Instant now) {
        LocalDate today = now.atZone(settings.zone()).toLocalDate();
        if (!driving && !today.equals(day) && !now.isBefore(at(today, route.start()))) {
            begin(today, now);
        }
        if (!driving) {
            return;
        }
        if (--moodLeft <= 0) {
            change(now);
        }
        if (fault != null && pump.cures(mood)) {
            fault.ends(now);
            fault = null;
        }
        move(mood.speed / 3.6);
        tank = pump.isOn(mood) ? Math.max(5, tank - EMPTIES) : tank;
        if (!dead && driven >= diesAt) {
            die(today);
        }
        if (driven >= length) {
            end(now);
        }
    }

    private Instant at(LocalDate today, LocalTime time) {
        return today.atTime(time).atZone(settings.zone()).toInstant();
    }

    /** A city that begins to live after the time of the round waits for the next day. */
    private void begin(LocalDate today, Instant now) {
        day = today;
        dead = false;
        if (missed != null) {
            missed.ends(now);
            missed = null;
        }
        if (Duration.between(at(today, route.start()), now).toMinutes() > 5) {
            return;
        }
        driving = true;
        driven = 0;
        index = 0;
        onRoad = 0;
        stood = false;
        tank = 100;
        mood = Mood.WORKING;
        moodLeft = mood.seconds(random);
        diesAt = random.nextDouble() < DIES ? length * random.nextDouble(0.3, 0.7) : Double.MAX_VALUE;
    }

    private void change(Instant now) {
        if (fault != null) {
            fault.ends(now);
            fault = null;
        }
        pump.release();
        boolean nearEnd = length - driven < 1500; // metres, so that a fault ends before the round does
        mood = nearEnd ? Mood.WORKING : Mood.after(mood, !stood, random);
        moodLeft = nearEnd ? Integer.MAX_VALUE : mood.seconds(random);
        stood |= mood.speed == 0;
        if (mood.rule != null && !dead) {
            fault = truth.begins(registration.id(), mood.rule, now);
        }
    }

    /** All stops that are still to come are left out, as far as anybody can tell. */
    private void die(LocalDate today) {
        dead = true;
        if (fault != null) {
            fault.ends(last == null ? at(today, route.start()) : last);
            fault = null;
        }
        missed = truth.begins(registration.id(), "sanitation-missed", at(today, route.start()));
    }

    private void end(Instant now) {
        driving = false;
        pump.release();
        mood = Mood.WORKING;
        if (fault != null) {
            fault.ends(now);
            fault = null;
        }
    }

    private Measurement measurement(Instant now) {
        boolean works = driving && mood.on;
        boolean pumps = driving && pump.isOn(mood);
        double pressure = pumps ? pump.pressure(mood) + random.nextDouble(-0.03, 0.03) : 0;
        double speed = driving && mood.speed > 0 ? mood.speed + random.nextDouble(-1, 1) : 0;
        return new Measurement(
                registration.id(),
                now,
                ++sequence,
                position(),
                Map.of(
                        "speed",
                        tenth(speed),
                        "heading",
                        tenth(road().heading()),
                        "pump",
                        pumps ? 1.0 : 0.0,
                        "brush",
                        works ? 1.0 : 0.0,
                        "pressure",
                        Math.rint(pressure * 100) / 100,
                        "tank",
                        tenth(tank)));
    }

    private Road road() {
        return route.way().get(index);
    }

    private void move(double metres) {
        driven = Math.min(length, driven + metres);
        onRoad += metres;
        while (onRoad >= road().metres() && index < route.way().size() - 1) {
            onRoad -= road().metres();
            index++;
        }
        onRoad = Math.min(onRoad, road().metres());
    }

    private Position position() {
        double noise = driving ? MOST_NOISE : 0;
        return city.roads().position(road(), onRoad, noise(noise), noise(noise));
    }

    private double noise(double most) {
        return most == 0 ? 0 : random.nextDouble(-most, most);
    }

    private static double tenth(double value) {
        return Math.rint(value * 10) / 10;
    }
}
