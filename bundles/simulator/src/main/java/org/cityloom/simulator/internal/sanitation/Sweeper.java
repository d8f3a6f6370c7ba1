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
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.device.ToldCommand;

/**
 * A vehicle that works along its route once a day and rests at its depot; now and then its terminal dies on the way until the next day, its driver leaves
 * the route, or somebody takes its fuel.
 */
final class Sweeper implements SimulatedDevice {
    private static final List<String> OWNERS = List.of("大祥环卫所", "双清环卫所", "北塔环卫所");
    private static final Duration PARKED = Duration.ofMinutes(2); // between reports with the ignition off
    private static final int LONGEST_STEP = 120; // seconds; after a longer pause it has stood still
    private static final double DIES = 0.15; // share of the rounds, invented
    private static final double STRAYS = 0.4; // share of the rounds in which the route is left, invented
    private static final double CORRIDOR = 50; // metres; further away it is off its route (domain, rules of sanitation)
    private static final double ROBBED = 0.15; // share of the nights in which fuel is taken, invented
    private static final Duration NOTICED = Duration.ofMinutes(10); // until when it shows that fuel was taken
    private static final double MOST_NOISE = 5; // metres of a satellite fix
    private static final double TREMBLES = 0.05; // degrees of a thermometer

    private final DeviceRegistration registration;
    private final PlannedRoute route;
    private final City city;
    private final CitySettings settings;
    private final GroundTruth truth;
    private final SplittableRandom random;
    private final double length;
    private final Tanks tanks;
    private final Pump pump = new Pump();
    private final Surroundings surroundings;
    private @Nullable Instant last;
    private LocalDate day = LocalDate.MIN;
    private LocalDate night = LocalDate.MIN;
    private Instant robbedAt = Instant.MAX;
    private Instant noticedUntil = Instant.MAX;
    private volatile boolean driving;
    private double driven;
    private Drive round;
    private @Nullable Drive astray;
    private double diesAt;
    private double straysAt;
    private boolean stood;
    private Mood mood = Mood.WORKING;
    private int moodLeft;
    private GroundTruth.@Nullable Fault fault;
    private GroundTruth.@Nullable Fault missed;
    private boolean dead;
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
        this.tanks = new Tanks(new SplittableRandom(settings.seed() * 104_729 + number));
        this.surroundings = new Surroundings(city.roads(), route.way());
        this.round = new Drive(city.roads(), route.way());
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
            rest(today, now);
            return;
        }
        tanks.work(mood, pump.isOn(mood));
        if (astray != null) {
            stray(astray, now);
        } else {
            drive(today, now);
        }
    }

    private void drive(LocalDate today, Instant now) {
        if (--moodLeft <= 0) {
            change(now);
        }
        if (pump.cures(mood) || (mood == Mood.ICING && air(now) > Weather.FROST)) {
            end(now);
        }
        double metres = mood.speed / 3.6;
        driven = Math.min(length, driven + metres);
        if (round.move(metres) && driven >= straysAt && mood.isCalm()) {
            leave();
        }
        if (!dead && driven >= diesAt) {
            die(today);
        }
        if (driven >= length) {
            driving = false;
            pump.release();
            mood = Mood.WORKING;
            end(now);
        }
    }

    /** Turns off at this crossing; if there is no other road, at a later one. */
    private void leave() {
        straysAt = Double.MAX_VALUE;
        surroundings
                .aside(round.road().from(), random)
                .ifPresentOrElse(way -> astray = new Drive(city.roads(), way), () -> straysAt = driven);
        if (astray != null) {
            pump.release();
            mood = Mood.ASTRAY;
        }
    }

    private void stray(Drive aside, Instant now) {
        aside.move(mood.speed / 3.6);
        boolean off = surroundings.away(aside.position(0, 0)) > CORRIDOR;
        if (!off) {
            end(now);
        } else if (fault == null && !dead) {
            fault = truth.begins(registration.id(), "sanitation-off-route", now);
        }
        if (aside.ended()) {
            astray = null;
            change(now);
        }
    }

    /** Once a night fuel may be taken, between midnight and four. */
    private void rest(LocalDate today, Instant now) {
        if (!today.equals(night)) {
            night = today;
            boolean robbed = random.nextDouble() < ROBBED;
            robbedAt = robbed ? at(today, LocalTime.MIDNIGHT).plusSeconds(random.nextInt(600, 4 * 3600)) : Instant.MAX;
        }
        if (!now.isBefore(robbedAt)) {
            if (!dead && now.isBefore(robbedAt.plus(PARKED))) {
                tanks.rob();
                fault = truth.begins(registration.id(), "sanitation-fuel-drop", now);
                noticedUntil = now.plus(NOTICED);
            }
            robbedAt = Instant.MAX;
        }
        if (now.isAfter(noticedUntil)) {
            noticedUntil = Instant.MAX;
            end(now);
        }
        tanks.rest();
    }

    private double air(Instant now) {
        return Weather.air(now, settings.zone());
    }

    private Mood.Conditions conditions(Instant now) {
        double air = air(now);
        return new Mood.Conditions(!stood, air <= Weather.FROST, air < Weather.NEAR_FROST, tanks.hasWater());
    }

    private Instant at(LocalDate today, LocalTime time) {
        return today.atTime(time).atZone(settings.zone()).toInstant();
    }

    /** A city that begins to live after the time of the round waits for the next day. */
    private void begin(LocalDate today, Instant now) {
        day = today;
        dead = false;
        noticedUntil = Instant.MAX;
        end(now);
        if (missed != null) {
            missed.ends(now);
            missed = null;
        }
        if (Duration.between(at(today, route.start()), now).toMinutes() > 5) {
            return;
        }
        driving = true;
        driven = 0;
        round = new Drive(city.roads(), route.way());
        stood = false;
        tanks.fill();
        mood = Mood.calm(conditions(now));
        moodLeft = mood.seconds(random);
        diesAt = random.nextDouble() < DIES ? length * random.nextDouble(0.3, 0.7) : Double.MAX_VALUE;
        straysAt = random.nextDouble() < STRAYS ? length * random.nextDouble(0.1, 0.7) : Double.MAX_VALUE;
    }

    private void change(Instant now) {
        end(now);
        pump.release();
        boolean nearEnd = length - driven < 1500; // metres, so that a fault ends before the round does
        Mood.Conditions conditions = conditions(now);
        mood = nearEnd ? Mood.calm(conditions) : Mood.after(mood, conditions, random);
        moodLeft = nearEnd ? Integer.MAX_VALUE : mood.seconds(random);
        stood |= mood.speed == 0;
        if (mood == Mood.ROBBED) {
            tanks.rob();
        }
        if (mood.rule != null && !dead) {
            fault = truth.begins(registration.id(), mood.rule, now);
        }
    }

    /** The fault ends, if there is one. */
    private void end(Instant now) {
        if (fault != null) {
            fault.ends(now);
            fault = null;
        }
    }

    /** All stops that are still to come are left out, as far as anybody can tell. */
    private void die(LocalDate today) {
        dead = true;
        end(last == null ? at(today, route.start()) : last);
        missed = truth.begins(registration.id(), "sanitation-missed", at(today, route.start()));
    }

    private Measurement measurement(Instant now) {
        boolean pumps = driving && pump.isOn(mood);
        boolean brush = driving && mood.brush();
        boolean moves = driving && mood.speed > 0;
        double pressure = pumps ? pump.pressure(mood) + random.nextDouble(-0.03, 0.03) : 0;
        double speed = moves ? mood.speed + random.nextDouble(-1, 1) : 0;
        Drive here = astray == null ? round : astray;
        double noise = driving ? MOST_NOISE : 0;
        return new Measurement(
                registration.id(),
                now,
                ++sequence,
                here.position(noise(noise), noise(noise)),
                Map.of(
                        "speed",
                        tenth(speed),
                        "heading",
                        tenth(here.road().heading()),
                        "pump",
                        pumps ? 1.0 : 0.0,
                        "brush",
                        brush ? 1.0 : 0.0,
                        "pressure",
                        Math.rint(pressure * 100) / 100,
                        "tank",
                        tenth(tanks.waterGauge(moves)),
                        "fuel",
                        tenth(tanks.fuelGauge(moves)),
                        "temperature",
                        tenth(air(now) + noise(TREMBLES))));
    }

    private double noise(double most) {
        return most == 0 ? 0 : random.nextDouble(-most, most);
    }

    private static double tenth(double value) {
        return Math.rint(value * 10) / 10;
    }
}
