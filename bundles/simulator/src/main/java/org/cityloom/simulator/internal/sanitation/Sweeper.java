/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.Obedience;
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
    private static final long OBEDIENCE_SEED = 15_485_863; // its chances are its own

    private final DeviceRegistration registration;
    private final PlannedRoute route;
    private final CitySettings settings;
    private final SplittableRandom random;
    private final Tanks tanks;
    private final Pump pump = new Pump();
    private final Journey journey;
    private final Offences offences;
    private final Nights nights;
    private final Instruments instruments;
    private final Obedience obedience;
    private @Nullable Instant last;
    private LocalDate day = LocalDate.MIN;
    private volatile boolean driving;
    private double diesAt;
    private boolean stood;
    private Mood mood = Mood.WORKING;
    private int moodLeft;

    Sweeper(int number, PlannedRoute route, City city, CitySettings settings, GroundTruth truth) {
        this.registration = new DeviceRegistration(
                route.vehicle(),
                "sanitation-vehicle",
                String.format(Locale.ROOT, "湘E·H%04d", number),
                OWNERS.get((number - 1) % OWNERS.size()),
                null,
                null);
        this.route = route;
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed() * 7919 + number);
        this.tanks = new Tanks(new SplittableRandom(settings.seed() * 104_729 + number));
        this.journey = new Journey(city.roads(), route.way());
        this.offences = new Offences(route.vehicle(), truth);
        this.obedience = new Obedience(
                route.vehicle(),
                "sanitation-command",
                truth,
                new SplittableRandom(settings.seed() * OBEDIENCE_SEED + number));
        this.instruments = new Instruments(route.vehicle(), settings.zone(), random);
        this.nights = new Nights(settings.zone(), random, tanks, offences);
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
    public boolean hears(ToldCommand command) {
        return obedience.hears(command, true);
    }

    @Override
    public Optional<String> obey(ToldCommand command) {
        Optional<String> refusal = driving ? pump.obey(command) : Optional.of("the engine is off");
        refusal.ifPresent(why -> obedience.refuse());
        return refusal;
    }

    @Override
    public boolean isHeard(ToldCommand command) {
        return obedience.isHeard();
    }

    @Override
    public Optional<Measurement> report(Instant now) {
        Instant before = last == null ? now : last;
        int seconds = (int) Math.min(Duration.between(before, now).toSeconds(), LONGEST_STEP);
        for (int second = seconds - 1; second >= 0; second--) {
            second(now.minusSeconds(second));
        }
        last = now;
        boolean dead = offences.isDead();
        obedience.live(now, dead);
        pump.turn(obedience.isStuck());
        Optional<Measurement> report =
                dead ? Optional.empty() : Optional.of(instruments.measure(now, driving, journey, mood, pump, tanks));
        obedience.shows(now, command -> report.isPresent() && Pump.isSeen(command, report.get()));
        return report;
    }

    private void second(Instant now) {
        LocalDate today = now.atZone(settings.zone()).toLocalDate();
        if (!driving && !today.equals(day) && !now.isBefore(start(today))) {
            begin(today, now);
        }
        if (!driving) {
            nights.rest(today, now);
            return;
        }
        tanks.work(mood, pump.isOn(mood));
        if (journey.isAside()) {
            stray(now);
        } else {
            drive(today, now);
        }
        if (driving) {
            offences.work(mood, pump, air(now) <= Weather.FROST, now);
        }
    }

    private void drive(LocalDate today, Instant now) {
        if (--moodLeft <= 0) {
            change(now);
        }
        boolean strays = journey.move(mood.speed / 3.6);
        if (strays && mood.isCalm() && journey.leave(random)) {
            pump.release();
            mood = Mood.ASTRAY;
        }
        if (!offences.isDead() && journey.driven() >= diesAt) {
            Instant start = start(today);
            offences.die(last == null ? start : last, start);
        }
        if (journey.isOver()) {
            driving = false;
            pump.release();
            mood = Mood.WORKING;
            offences.rest(now);
        }
    }

    private void stray(Instant now) {
        boolean back = journey.moveAside(mood.speed / 3.6);
        offences.stray(!back && journey.isOff(), now);
        if (back) {
            journey.comeBack();
            change(now);
        }
    }

    private double air(Instant now) {
        return Weather.air(now, settings.zone());
    }

    private Mood.Conditions conditions(Instant now) {
        double air = air(now);
        return new Mood.Conditions(!stood, air <= Weather.FROST, air < Weather.NEAR_FROST, tanks.hasWater());
    }

    private Instant start(LocalDate today) {
        return today.atTime(route.start()).atZone(settings.zone()).toInstant();
    }

    /** A city that begins to live after the time of the round waits for the next day. */
    private void begin(LocalDate today, Instant now) {
        day = today;
        nights.end();
        offences.begin(now);
        if (Duration.between(start(today), now).toMinutes() > 5) {
            return;
        }
        driving = true;
        journey.begin();
        stood = false;
        tanks.fill();
        mood = Mood.calm(conditions(now));
        moodLeft = mood.seconds(random);
        diesAt = random.nextDouble() < DIES ? journey.length() * random.nextDouble(0.3, 0.7) : Double.MAX_VALUE;
        if (random.nextDouble() < STRAYS) {
            journey.strayAt(journey.length() * random.nextDouble(0.1, 0.7));
        }
    }

    private void change(Instant now) {
        pump.release();
        boolean nearEnd = journey.isNearEnd(); // a fault ends before the round does
        Mood.Conditions conditions = conditions(now);
        mood = nearEnd ? Mood.calm(conditions) : Mood.after(mood, conditions, random);
        moodLeft = nearEnd ? Integer.MAX_VALUE : mood.seconds(random);
        stood |= mood.speed == 0;
        if (mood == Mood.ROBBED) {
            tanks.rob();
        }
    }
}
