/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.parks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.city.Truths;
import org.cityloom.simulator.device.ToldCommand;

/**
 * A circuit of lamps that goes on and off as it is told and then reports at once. On some days it says that it did and does not, or does it
 * late; what it is told does not reach it, or what it answers gets lost; some of its lamps stay dark, or it leaks. That a command went wrong
 * is true from when it is told until the lamps are as the city wants them, and the city has an answer. It begins as a real one would be that
 * somebody switched at dusk or dawn before: lit if it is dark.
 */
final class LampCircuit implements SimulatedDevice {

    private static final int LAMPS = 5000; // of the demo city, on all its circuits
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration TICK = Duration.ofSeconds(10); // a command has to be proven within 30 s
    private static final double DARK_LUX = 20; // where the city switches on by default
    private static final double AMPERES = 0.4; // of one lamp of 90 W
    private static final double VOLTS = 230;
    private static final int OUT_TOO_MANY = 2; // of 33 or 34 are more than 5 %
    private static final Chances.Mishap CUT_OFF =
            new Chances.Mishap("cut-off", 0.08, 5, 7, Duration.ofMinutes(60), Duration.ofMinutes(240));
    private static final Chances.Mishap MUTE =
            new Chances.Mishap("mute", 0.08, 15, 17, Duration.ofMinutes(60), Duration.ofMinutes(240));
    private static final Chances.Mishap DARK =
            new Chances.Mishap("dark", 0.1, 20, 22, Duration.ofMinutes(30), Duration.ofMinutes(90));
    private static final Chances.Mishap LEAKY =
            new Chances.Mishap("leaky", 0.1, 1, 20, Duration.ofMinutes(10), Duration.ofMinutes(60));
    private static final Chances.Mishap DAMP =
            new Chances.Mishap("damp", 0.2, 1, 20, Duration.ofMinutes(10), Duration.ofMinutes(60));

    private final int number;
    private final int zone;
    private final Daylight daylight;
    private final Chances chances;
    private final Truths truths;
    private final SplittableRandom noise;
    private final Contactor contactor;
    private volatile boolean told; // anything at all
    private volatile boolean wanted; // by the city; what of it was heard is with the contactor
    private volatile boolean owing; // an answer
    private volatile boolean cutOff;
    private volatile boolean mute;
    private double energy;
    private long sequence;
    private @Nullable Instant reported;

    LampCircuit(int number, int zone, Daylight daylight, Chances chances, GroundTruth truth) {
        this.number = number;
        this.zone = zone;
        this.daylight = daylight;
        this.chances = chances;
        this.truths = new Truths(id(), truth);
        this.contactor = new Contactor(chances);
        this.noise = new SplittableRandom(chances.seed() + 23);
    }

    /** How many lamps it feeds, 33 or 34. */
    int lamps() {
        return number * LAMPS / ParksTrade.CIRCUITS - (number - 1) * LAMPS / ParksTrade.CIRCUITS;
    }

    static String owner(int zone) {
        return "公园 " + ((zone - 1) / 3 + 1) + " 分区 " + zone;
    }

    @Override
    public DeviceRegistration registration() {
        return new DeviceRegistration(id(), "parks-circuit", "回路 " + number, owner(zone), daylight.place(), null);
    }

    private String id() {
        return "parks-circuit-%04d".formatted(number);
    }

    @Override
    public boolean hears(ToldCommand command) {
        told = true;
        wanted = command.kind().equals("switch") ? command.number("on") == 1 : wanted;
        owing = true;
        return !cutOff;
    }

    @Override
    public Optional<String> obey(ToldCommand command) {
        if (!command.kind().equals("switch")) {
            return Optional.of("this circuit does not know " + command.kind());
        }
        contactor.tell(command.number("on") == 1);
        return Optional.empty();
    }

    @Override
    public boolean isHeard(ToldCommand command) {
        owing = mute;
        return !mute;
    }

    @Override
    public Optional<Measurement> report(Instant now) {
        cutOff = chances.strikes(CUT_OFF, now);
        mute = chances.strikes(MUTE, now);
        if (reported == null && !told) {
            wanted = daylight.lux(now) < DARK_LUX;
            contactor.begin(wanted);
        }
        boolean before = contactor.isOn();
        contactor.move(now);
        boolean on = contactor.isOn();
        truths.tell("parks-wrong-light", on != wanted, now);
        truths.tell("parks-command", on != wanted || owing, now);
        Instant last = reported;
        if (last != null && on == before && Duration.between(last, now).compareTo(EVERY) < 0) {
            return Optional.empty();
        }
        reported = now;
        return Optional.of(new Measurement(id(), now, ++sequence, daylight.place(), signals(now, last)));
    }

    private Map<String, Double> signals(Instant now, @Nullable Instant last) {
        boolean on = contactor.isOn();
        int dark = on ? dark(now) : 0;
        truths.tell("parks-lamps-out", on && dark >= OUT_TOO_MANY, now);
        double leakage = leakage(now);
        truths.tell("parks-leakage", leakage > 30, now);
        double current = on ? (lamps() - dark) * AMPERES * (0.98 + 0.04 * noise.nextDouble()) : 0;
        double hours = last == null ? 0 : Duration.between(last, now).toMillis() / 3_600_000.0;
        energy += current * VOLTS / 1000 * hours;
        return Map.of(
                "on",
                contactor.isTold() ? 1.0 : 0.0,
                "current",
                current,
                "voltage",
                VOLTS - 3 + 6 * noise.nextDouble(),
                "energy",
                energy,
                "leakage",
                leakage,
                "lit",
                on ? (double) (lamps() - dark) : 0.0);
    }

    private int dark(Instant now) {
        if (chances.strikes(DARK, now)) {
            return OUT_TOO_MANY + (int) (8 * chances.share(DARK, now));
        }
        return number % 5 == 0 ? 1 : 0; // one of so many is within what is allowed
    }

    private double leakage(Instant now) {
        if (chances.strikes(LEAKY, now)) {
            return 36 + 60 * chances.share(LEAKY, now) + 2 * noise.nextDouble();
        }
        return chances.strikes(DAMP, now) ? 18 + 5 * noise.nextDouble() : 3 + 4 * noise.nextDouble();
    }

    @Override
    public Duration pause() {
        return TICK;
    }
}
