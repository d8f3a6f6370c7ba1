/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.gas;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.cityloom.simulator.city.Trouble;
import org.cityloom.simulator.city.Truths;
import org.cityloom.simulator.device.ToldCommand;

/**
 * The ventilator and the valve of a regulator, which do what they are told; a closed valve is opened by who comes by after a while. Now and
 * then one of them sticks, what it is told does not reach it, or what it answers gets lost. That a command went wrong is true from when it
 * is told until everything is as the city wants it, and the city knows.
 */
final class Machinery implements ToldCommand.Hands {
    private static final Duration MEAN = Duration.ofHours(12); // between two defects
    private static final int SHORTEST = 30; // minutes of a defect
    private static final int LONGEST = 180;
    private static final Duration CLOSED = Duration.ofMinutes(30);

    private enum Defect {
        CUT_OFF,
        MUTE,
        VENTILATOR_STUCK,
        VALVE_STUCK
    }

    private final Trouble<Defect> trouble;
    private final Truths truths;
    private volatile boolean ventilationWanted;
    private volatile boolean ventilationTold;
    private volatile boolean closingWanted;
    private volatile boolean closingTold;
    private volatile boolean owing; // an answer
    private volatile boolean unseen; // what came of a command, since nothing was reported after it
    private volatile boolean cutOff;
    private volatile boolean mute;
    private boolean ventilated;
    private @Nullable Instant closed;

    Machinery(Truths truths, SplittableRandom random) {
        this.trouble = new Trouble<>(List.of(Defect.values()), MEAN, random);
        this.truths = truths;
    }

    @Override
    public boolean hears(ToldCommand command) {
        switch (command.kind()) {
            case "fan-on" -> ventilationWanted = true;
            case "fan-off" -> ventilationWanted = false;
            case "valve-close" -> closingWanted = true;
            default -> {
                return !cutOff;
            }
        }
        owing = true;
        unseen = true;
        return !cutOff;
    }

    @Override
    public Optional<String> obey(ToldCommand command) {
        switch (command.kind()) {
            case "fan-on" -> ventilationTold = true;
            case "fan-off" -> ventilationTold = false;
            case "valve-close" -> closingTold = true;
            default -> {
                return Optional.of("this regulator does not know " + command.kind());
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isHeard(ToldCommand command) {
        owing = mute;
        return !mute;
    }

    /**
     * Moves what can move by now.
     *
     * @param silent whether the regulator neither reports nor hears now
     */
    void live(Instant now, boolean silent) {
        Defect defect = trouble.at(now, SHORTEST, LONGEST);
        cutOff = silent || defect == Defect.CUT_OFF;
        mute = defect == Defect.MUTE;
        unseen = unseen && silent;
        if (defect != Defect.VENTILATOR_STUCK) {
            ventilated = ventilationTold;
        }
        if (closingTold && defect != Defect.VALVE_STUCK) {
            closingTold = false;
            closingWanted = false;
            closed = now;
        }
        Instant since = closed;
        if (since != null && now.isAfter(since.plus(CLOSED))) {
            closed = null;
        }
        truths.tell("gas-command", ventilated != ventilationWanted || closingWanted || owing || unseen, now);
    }

    /** Whether the ventilator turns. */
    boolean isVentilated() {
        return ventilated;
    }

    /** Whether the valve is closed. */
    boolean isShut() {
        return closed != null;
    }
}
