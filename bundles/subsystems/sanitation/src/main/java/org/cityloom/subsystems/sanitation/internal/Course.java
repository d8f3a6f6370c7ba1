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
 * The line through the stops of a run, cut into pieces of equal length of about 20 m, so that what was driven of it is a set of pieces. What is near a
 * place is found by {@link LegIndex} without a walk along the line. Lengths are those of the straight ways between stops on a plane that touches the
 * earth at the first stop, good for a city. Immutable; safe for all threads.
 */
public final class Course {
    /** The most pieces; those of a line of more than 80 km are longer than 20 m (default, bounded by what is remembered of a vehicle). */
    public static final int MOST_PIECES = 4000;

    private static final double PIECE = 20; // metres
    private static final double SLACK = 10; // metres along the way, error of a satellite fix
    private static final double ALONG = 0.5; // cosine of 60 degrees: a street that is only crossed is not driven

    private final Plane plane;
    private final double[] x;
    private final double[] y;
    private final double[] reached; // metres along the line at each stop
    private final int pieces;
    private final double piece;
    private final LegIndex index;

    private Course(Plane plane, double[] x, double[] y) {
        this.plane = plane;
        this.x = x;
        this.y = y;
        this.reached = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            reached[i] = reached[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        this.pieces = metres() == 0 ? 0 : (int) Math.max(1, Math.min(MOST_PIECES, Math.round(metres() / PIECE)));
        this.piece = pieces == 0 ? 0 : metres() / pieces;
        this.index = LegIndex.of(x, y, metres());
    }

    /** The line through these stops in the order of the drive; of fewer than two it has no length. */
    public static Course through(List<Position> stops) {
        Plane plane = Plane.at(stops.isEmpty() ? new Position(0, 0) : stops.get(0));
        return new Course(
                plane,
                stops.stream().mapToDouble(plane::x).toArray(),
                stops.stream().mapToDouble(plane::y).toArray());
    }

    /** Metres from the first stop to the last one along the line. */
    public double metres() {
        return reached.length == 0 ? 0 : reached[reached.length - 1];
    }

    /** Into how many pieces it is cut, 0 to {@link #MOST_PIECES}. */
    public int pieces() {
        return pieces;
    }

    /** Metres of that many pieces. */
    public double metres(int ofPieces) {
        return ofPieces * piece;
    }

    /** Whether the place is within that many metres of the line. */
    public boolean near(Position place, double metres) {
        double placeX = plane.x(place);
        double placeY = plane.y(place);
        BitSet legs = index.near(placeX, placeY, placeX, placeY, metres);
        return legs.stream().anyMatch(leg -> distance(leg, placeX, placeY) <= metres);
    }

    /** The stops that may be within that many metres of the straight way; others are not. */
    public BitSet stopsNear(Position from, Position to, double metres) {
        BitSet legs = index.near(plane.x(from), plane.y(from), plane.x(to), plane.y(to), metres);
        BitSet stops = new BitSet();
        legs.stream().forEach(leg -> stops.set(leg, Math.min(leg + 2, x.length)));
        return stops;
    }

    /**
     * The pieces that a straight way passes: their middles lie beside it, not before its beginning nor behind its end by more than 10 m, not further than
     * the corridor, and it leads within 60 degrees of their direction. The corridor is in metres.
     */
    public BitSet passed(Position from, Position to, double corridor) {
        BitSet passed = new BitSet();
        double fromX = plane.x(from);
        double fromY = plane.y(from);
        double east = plane.x(to) - fromX;
        double north = plane.y(to) - fromY;
        double length = Math.hypot(east, north);
        if (length == 0) {
            return passed;
        }
        BitSet legs = index.near(fromX, fromY, fromX + east, fromY + north, corridor + SLACK);
        for (int leg = legs.nextSetBit(0); leg >= 0 && leg + 1 < x.length; leg = legs.nextSetBit(leg + 1)) {
            double legX = x[leg + 1] - x[leg];
            double legY = y[leg + 1] - y[leg];
            double legLength = reached[leg + 1] - reached[leg];
            if (legX * east + legY * north >= ALONG * length * legLength) {
                for (int i = firstPiece(leg); i < firstPiece(leg + 1); i++) {
                    double part = ((i + 0.5) * piece - reached[leg]) / legLength;
                    double aside = x[leg] + part * legX - fromX;
                    double ahead = y[leg] + part * legY - fromY;
                    double along = (aside * east + ahead * north) / length;
                    double across = Math.abs(aside * north - ahead * east) / length;
                    passed.set(i, along >= -SLACK && along <= length + SLACK && across <= corridor);
                }
            }
        }
        return passed;
    }

    /** The stop before the middle of a piece, numbered from 0 in the order of the drive. */
    int stopBefore(int ofPiece) {
        int low = 0;
        int high = x.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstPiece(middle) <= ofPiece) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The line from the beginning of one piece to the beginning of another or, for the number of pieces, to the end of the line. */
    public List<Position> line(int fromPiece, int toPiece) {
        double from = fromPiece * piece;
        double to = toPiece * piece;
        List<Position> line = new ArrayList<>();
        line.add(at(from, stopBefore(fromPiece)));
        for (int stop = 0; stop < reached.length; stop++) {
            if (reached[stop] > from && reached[stop] < to) {
                line.add(plane.position(x[stop], y[stop]));
            }
        }
        line.add(at(to, stopBefore(toPiece - 1)));
        return line;
    }

    /** A place that many metres along the line, on the leg after that stop or one of its neighbours. */
    private Position at(double along, int near) {
        int leg = near;
        while (leg > 0 && along < reached[leg]) {
            leg--;
        }
        while (leg + 2 < x.length && along > reached[leg + 1]) {
            leg++;
        }
        double length = reached[leg + 1] - reached[leg];
        double part = length == 0 ? 0 : Math.max(0, Math.min(1, (along - reached[leg]) / length));
        return plane.position(x[leg] + part * (x[leg + 1] - x[leg]), y[leg] + part * (y[leg + 1] - y[leg]));
    }

    /** Of those whose middles are on a leg the first. */
    private int firstPiece(int leg) {
        return piece == 0 ? 0 : (int) Math.min(pieces, Math.max(0, Math.ceil(reached[leg] / piece - 0.5)));
    }

    private double distance(int leg, double placeX, double placeY) {
        int end = Math.min(leg + 1, x.length - 1);
        double east = x[end] - x[leg];
        double north = y[end] - y[leg];
        double square = east * east + north * north;
        double part = square == 0 ? 0 : ((placeX - x[leg]) * east + (placeY - y[leg]) * north) / square;
        double along = Math.max(0, Math.min(1, part));
        return Math.hypot(placeX - x[leg] - along * east, placeY - y[leg] - along * north);
    }
}
