/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.Plane;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.city.Truths;

/** A worker who walks to and fro around one place, and now and then goes away, stands about for long, or calls for help. */
final class Worker implements SimulatedDevice {
    private static final Duration INTERVAL = Duration.ofMinutes(1); // of a watch
    private static final Duration RESTING = Duration.ofMinutes(4); // between reports without a shift
    private static final int LONGEST_STEP = 300; // seconds
    private static final double PACE = 0.8; // m/s with a broom in the hand, an estimate
    private static final double HURRY = 2; // m/s on a bicycle

    private enum Doing {
        WORKING,
        RESTING,
        STANDING,
        LEAVING,
        AWAY
    }

    private final DeviceRegistration registration;
    private final List<PlannedShift> shifts;
    private final Places places;
    private final CitySettings settings;
    private final Truths truths;
    private final SplittableRandom random;
    private final Plane plane;
    private final String area;
    private Doing doing = Doing.WORKING;
    private int left;
    private int calling;
    private double x;
    private double y;
    private double toX;
    private double toY;
    private @Nullable Instant last;
    private long sequence;

    Worker(int number, List<PlannedShift> shifts, Places places, CitySettings settings, GroundTruth truth) {
        PlannedShift first = shifts.get(0);
        this.registration = new DeviceRegistration(
                first.worker(), "sanitation-crew", String.format(Locale.ROOT, "手表 %04d", number), null, null, null);
        this.shifts = shifts;
        this.places = places;
        this.settings = settings;
        this.truths = new Truths(registration.id(), truth);
        this.random = new SplittableRandom(settings.seed() * 104_729 + number);
        this.plane = new Plane(first.home());
        this.area = first.area();
    }

    List<PlannedShift> shifts() {
        return shifts;
    }

    @Override
    public DeviceRegistration registration() {
        return registration;
    }

    @Override
    public Duration pause() {
        return last != null && onShift(last) ? INTERVAL : RESTING;
    }

    private boolean onShift(Instant now) {
        LocalTime time = now.atZone(settings.zone()).toLocalTime();
        return shifts.stream().anyMatch(shift -> !time.isBefore(shift.from()) && time.isBefore(shift.to()));
    }

    @Override
    public Optional<Measurement> report(Instant now) {
        Instant before = last == null ? now : last;
        int seconds = (int) Math.min(Duration.between(before, now).toSeconds(), LONGEST_STEP);
        for (int second = seconds - 1; second >= 0; second--) {
            second(now.minusSeconds(second));
        }
        last = now;
        return Optional.of(new Measurement(
                registration.id(),
                now,
                ++sequence,
                plane.position(x + random.nextDouble(-3, 3), y + random.nextDouble(-3, 3)),
                Map.of("sos", calling > 0 ? 1.0 : 0.0, "heart", 70.0 + random.nextInt(40), "battery", 80.0)));
    }

    private void second(Instant now) {
        boolean shift = onShift(now);
        if (!shift) {
            x = 0;
            y = 0;
            doing = Doing.WORKING;
            left = 0;
            calling = 0;
        } else {
            act(now);
        }
        truths.tell("sanitation-crew-static", shift && doing == Doing.STANDING, now);
        truths.tell("sanitation-crew-area", shift && !inside(x, y), now);
        truths.tell("sanitation-sos", calling > 0, now);
    }

    private void act(Instant now) {
        calling = Math.max(0, calling - 1);
        if (doing != Doing.LEAVING && --left <= 0) {
            next(now);
        }
        if (doing == Doing.RESTING || doing == Doing.STANDING) {
            return;
        }
        double pace = doing == Doing.LEAVING || Math.hypot(x, y) > 200 ? HURRY : PACE;
        double way = Math.hypot(toX - x, toY - y);
        if (way <= pace) {
            arrive();
        } else {
            x += pace * (toX - x) / way;
            y += pace * (toY - y) / way;
        }
    }

    private void next(Instant now) {
        boolean back = doing == Doing.WORKING;
        int chance = back ? random.nextInt(100) : 100;
        if (chance < 8) {
            doing = Doing.STANDING;
            left = random.nextInt(2200, 3000);
        } else if (chance < 20) {
            doing = Doing.RESTING;
            left = random.nextInt(300, 1000);
        } else if (chance < 30 && !area.isEmpty() && onShift(now.plusSeconds(3600)) && farAway()) {
            doing = Doing.LEAVING;
        } else {
            calling = chance < 34 ? random.nextInt(90, 200) : 0;
            doing = Doing.WORKING;
            left = random.nextInt(600, 1200);
            near(0, 0);
        }
    }

    private void arrive() {
        if (doing == Doing.LEAVING) {
            doing = Doing.AWAY;
            left = random.nextInt(900, 1500);
        }
        if (doing == Doing.AWAY) {
            toX = x + (random.nextBoolean() ? 60 : -60);
            toY = y;
        } else {
            near(x, y);
        }
    }

    /** Somewhere within the area, at least 60 m from there, and not far from home. */
    private void near(double fromX, double fromY) {
        for (int attempt = 0; attempt < 40; attempt++) {
            toX = random.nextDouble(-120, 120);
            toY = random.nextDouble(-120, 120);
            if (Math.hypot(toX - fromX, toY - fromY) > 60 && inside(toX, toY)) {
                return;
            }
        }
    }

    /** Looks for a place well outside of the area, where the next steps are outside, too. */
    private boolean farAway() {
        for (double metres = 400; metres < 4000; metres += 200) {
            for (int side = 0; side < 4; side++) {
                toX = side % 2 == 0 ? (side - 1) * metres : 0;
                toY = side % 2 == 0 ? 0 : (side - 2) * metres;
                if (!inside(toX, toY) && !inside(toX - 200, toY) && !inside(toX + 200, toY)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inside(double east, double north) {
        Position position = plane.position(east, north);
        return area.isEmpty()
                || places.locate(position)
                        .map(path -> path.community().equals(area))
                        .orElse(false);
    }
}
