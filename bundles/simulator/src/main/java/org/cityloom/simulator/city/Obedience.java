/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.cityloom.simulator.device.ToldCommand;

/**
 * What comes of the commands of a device. Now and then nothing that it is told reaches it, what it answers gets lost, or it answers but
 * what it is to move sticks. That a command went wrong is true from when it is told until it was done, the city has the answer, and a report
 * has shown it. Safe for all threads; a device {@linkplain #live lives} and {@linkplain #shows reports} in one.
 */
public final class Obedience {
    private static final Duration MEAN = Duration.ofHours(12); // between two defects, invented
    private static final int SHORTEST = 30; // minutes of a defect
    private static final int LONGEST = 180;

    private enum Defect {
        CUT_OFF,
        MUTE,
        STUCK
    }

    private final String rule;
    private final Truths truths;
    private final Trouble<Defect> trouble;
    private @Nullable ToldCommand command; // the newest
    private boolean unseen; // what comes of it, by any report after it
    private boolean refused;
    private boolean owing; // an answer
    private boolean cutOff;
    private boolean mute;
    private boolean stuck;
    private @Nullable Instant before;

    /**
     * @param rule the kind of alarm that a command calls for that went wrong
     * @param random for its defects alone
     */
    public Obedience(String device, String rule, GroundTruth truth, SplittableRandom random) {
        this.rule = rule;
        this.truths = new Truths(device, truth);
        this.trouble = new Trouble<>(List.of(Defect.values()), MEAN, random);
    }

    /**
     * It is told something, for the first time or again; whether that reaches it.
     *
     * @param seen whether a report shows when it is done
     */
    public synchronized boolean hears(ToldCommand told, boolean seen) {
        ToldCommand newest = command;
        if (newest == null || newest.id() != told.id()) {
            command = told;
            unseen = seen;
            refused = false;
        }
        owing = true;
        return !cutOff;
    }

    /** It says no to what it has just heard. */
    public synchronized void refuse() {
        refused = true;
    }

    /** It answers; whether that gets through. */
    public synchronized boolean isHeard() {
        owing = mute || refused;
        return !mute;
    }

    /** Whether what it is to move sticks. */
    public synchronized boolean isStuck() {
        return stuck;
    }

    /**
     * Until then time went by.
     *
     * @param silent whether it neither reports nor hears now
     */
    public synchronized void live(Instant now, boolean silent) {
        Defect defect = trouble.at(now, SHORTEST, LONGEST);
        cutOff = silent || defect == Defect.CUT_OFF;
        mute = defect == Defect.MUTE;
        stuck = defect == Defect.STUCK;
    }

    /**
     * It reports, or would if it were not silent. What is wrong since then may have been told at any moment after the report before.
     *
     * @param sight whether a report shows what a command is to bring about
     */
    public synchronized void shows(Instant now, Sight sight) {
        ToldCommand newest = command;
        unseen = unseen && !(newest != null && sight.isOf(newest));
        Instant since = before == null ? now : before;
        truths.tell(rule, owing || unseen, since, now);
        before = now;
    }

    /** What a report shows. */
    @FunctionalInterface
    public interface Sight {
        /** Whether it is what that command is to bring about. */
        boolean isOf(ToldCommand command);
    }
}
