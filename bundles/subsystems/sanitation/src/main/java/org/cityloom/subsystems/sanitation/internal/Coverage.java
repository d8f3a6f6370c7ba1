/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.cityloom.api.places.Position;

/**
 * Which pieces of the {@link Course} of a run were driven, and which of them while working (domain, sanitation: coverage counts the buffered track of work).
 * A part of the track counts where it runs along the course within the corridor, at the earliest when the stop before the piece may be visited, so that
 * a street that is to be driven twice is not done after the first time, unless the second is due within the tolerance. To be used by one thread at a time.
 */
public final class Coverage {
    private final Run run;
    private final BitSet driven;
    private final BitSet worked;

    private Coverage(Run run, BitSet driven, BitSet worked) {
        this.run = run;
        this.driven = driven;
        this.worked = worked;
    }

    /**
     * What a stretch of a course is.
     *
     * @param state how it stands
     * @param line its points
     */
    public record Stretch(State state, List<Position> line) {}

    /** How a stretch stands. */
    public enum State {
        /** Driven while working. */
        WORKED,
        /** Driven without working. */
        DRIVEN,
        /** Not driven yet. */
        OPEN
    }

    /** Nothing was driven. */
    public static Coverage none(Run run) {
        return new Coverage(run, new BitSet(), new BitSet());
    }

    /** What was driven, as it was written; what does not belong to the course is left out. */
    public static Coverage of(Run run, Pieces pieces) {
        int all = run.course().pieces();
        BitSet driven = pieces.driven();
        BitSet worked = pieces.worked();
        driven.clear(all, Math.max(all, driven.length()));
        worked.clear(all, Math.max(all, worked.length()));
        return new Coverage(run, driven, worked);
    }

    /** Takes the straight way between two fixes. The corridor is in metres. */
    void take(VehicleFix to, Position from, Position here, boolean working, double corridor) {
        BitSet passed = run.course().passed(from, here, corridor);
        for (int piece = passed.nextSetBit(0); piece >= 0; piece = passed.nextSetBit(piece + 1)) {
            Run.Due before = run.stops().get(run.course().stopBefore(piece));
            if (!to.at().isBefore(before.from())) {
                driven.set(piece);
                worked.set(piece, working || worked.get(piece));
            }
        }
    }

    /** In length. */
    public Extent extent() {
        Course course = run.course();
        return Extent.of(
                course.metres(),
                course.metres(driven.cardinality()),
                course.metres(worked.cardinality()),
                run.route().work().byActuator());
    }

    /** How many pieces were driven, those that were worked twice: it grows with each that is noted. */
    int marks() {
        return driven.cardinality() + worked.cardinality();
    }

    /** To be kept. */
    public Pieces pieces() {
        return new Pieces(driven, worked);
    }

    /** The course in the order of the drive, cut where it stands otherwise. */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        int all = run.course().pieces();
        for (int from = 0; from < all; ) {
            State state = state(from);
            int to = from + 1;
            while (to < all && state(to) == state) {
                to++;
            }
            stretches.add(new Stretch(state, run.course().line(from, to)));
            from = to;
        }
        return stretches;
    }

    private State state(int piece) {
        return worked.get(piece) ? State.WORKED : driven.get(piece) ? State.DRIVEN : State.OPEN;
    }
}
