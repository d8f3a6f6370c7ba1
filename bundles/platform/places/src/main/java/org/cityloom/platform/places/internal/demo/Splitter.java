/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * Splits a connected set of cells into connected parts of about equal weight, again and again in two, along lines of the
 * mesh and by preference along arterial roads. Not thread safe.
 */
final class Splitter {
    private static final int CUTS_TRIED = 24;
    private static final double JOG_CHANCE = 0.3;

    private final CellMesh mesh;
    private final CityPlan plan;
    private final Random random;

    Splitter(CellMesh mesh, CityPlan plan, Random random) {
        this.mesh = mesh;
        this.plan = plan;
        this.random = random;
    }

    /** @throws IllegalArgumentException if there are fewer cells than parts */
    List<int[]> split(int[] cells, int parts) {
        if (parts == 1) {
            return List.of(cells);
        }
        if (cells.length < parts) {
            throw new IllegalArgumentException("cannot split " + cells.length + " cells into " + parts + " parts");
        }
        int first = parts / 2;
        Halves halves = halves(cells, (double) first / parts, first, parts - first);
        List<int[]> all = new ArrayList<>(split(halves.first(), first));
        all.addAll(split(halves.second(), parts - first));
        return all;
    }

    private Halves halves(int[] cells, double share, int firstParts, int secondParts) {
        for (Cut cut : cuts(cells, share)) {
            Optional<Halves> halves = connected(cells, cell -> cut.before(mesh.column(cell), mesh.row(cell)));
            if (halves.isPresent() && fits(halves.get(), share, firstParts, secondParts)) {
                return halves.get();
            }
        }
        return grown(cells, share, firstParts, secondParts);
    }

    /** Promising cuts, best first: near the wanted share, giving compact halves, along arterial roads. */
    private List<Cut> cuts(int[] cells, double share) {
        List<Cut> cuts = new ArrayList<>();
        Box box = Box.around(mesh, cells);
        double total = weight(cells);
        for (boolean vertical : new boolean[] {true, false}) {
            int low = vertical ? box.west() : box.south();
            int length = vertical ? box.width() : box.height();
            int across = vertical ? box.height() : box.width();
            double[] weights = new double[length];
            for (int cell : cells) {
                weights[(vertical ? mesh.column(cell) : mesh.row(cell)) - low] += weight(cell);
            }
            double sum = 0;
            for (int i = 1; i < length; i++) {
                sum += weights[i - 1];
                int line = low + i;
                boolean arterial = vertical ? plan.isArterialColumn(line) : plan.isArterialRow(line);
                double score = Math.abs(sum / total - share) * (arterial ? 0.5 : 1) - (arterial ? 0.04 : 0);
                score += 0.12 * (slimness(i, across) + slimness(length - i, across));
                cuts.add(jogged(new Cut(vertical, line, Integer.MAX_VALUE, 0, score), box, arterial));
            }
        }
        cuts.sort(Comparator.comparingDouble(Cut::score));
        return cuts.subList(0, Math.min(CUTS_TRIED, cuts.size()));
    }

    private Cut jogged(Cut cut, Box box, boolean arterial) {
        int across = cut.vertical() ? box.height() : box.width();
        if (arterial || across < 9 || random.nextDouble() > JOG_CHANCE) {
            return cut;
        }
        int from = (cut.vertical() ? box.south() : box.west()) + 3 + random.nextInt(across - 6);
        return new Cut(cut.vertical(), cut.line(), from, random.nextBoolean() ? 2 : -2, cut.score());
    }

    /** 0 for a square, more the slimmer the rectangle is. */
    private static double slimness(double a, double b) {
        return Math.max(a, b) / Math.min(a, b) - 1;
    }

    private boolean fits(Halves halves, double share, int firstParts, int secondParts) {
        double first = weight(halves.first());
        double got = first / (first + weight(halves.second()));
        return Math.abs(got - share) <= 0.25 * Math.min(share, 1 - share)
                && halves.first().length >= firstParts * 4
                && halves.second().length >= secondParts * 4;
    }

    /** Both halves in one piece each, after smaller pieces have changed sides; empty if that does not help. */
    private Optional<Halves> connected(int[] cells, IntPredicate before) {
        List<int[]> first = mesh.components(Arrays.stream(cells).filter(before).toArray());
        List<int[]> second =
                mesh.components(Arrays.stream(cells).filter(before.negate()).toArray());
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        int[] firstAll = joined(first.get(0), second.subList(1, second.size()));
        int[] secondAll = joined(second.get(0), first.subList(1, first.size()));
        boolean whole = mesh.components(firstAll).size() == 1
                && mesh.components(secondAll).size() == 1;
        return whole ? Optional.of(new Halves(firstAll, secondAll)) : Optional.empty();
    }

    /** For odd shapes: takes the cells in the order of their distance from an end, measured inside the shape. */
    private Halves grown(int[] cells, double share, int firstParts, int secondParts) {
        int[] inOrder = mesh.components(cells).get(0);
        int[] fromEnd = mesh.components(reversed(inOrder)).get(0);
        for (int[] order : List.of(fromEnd, inOrder)) {
            int middle = (int) Math.round(order.length * share);
            for (int shift = 0; shift < order.length; shift++) {
                int size = middle + (shift % 2 == 0 ? shift / 2 : -(shift + 1) / 2);
                if (size < firstParts || order.length - size < secondParts) {
                    continue;
                }
                int[] rest = Arrays.copyOfRange(order, size, order.length);
                if (mesh.components(rest).size() == 1) {
                    return new Halves(Arrays.copyOf(order, size), rest);
                }
            }
        }
        throw new IllegalStateException("cannot split " + cells.length + " cells into connected halves");
    }

    private double weight(int[] cells) {
        double sum = 0;
        for (int cell : cells) {
            sum += weight(cell);
        }
        return sum;
    }

    /** People live closer together in the centre, so areas are smaller there. */
    double weight(int cell) {
        double distance = CityPlan.distance(mesh.column(cell) + 0.5, mesh.row(cell) + 0.5);
        return 1 / (0.45 + distance * distance);
    }

    private static int[] joined(int[] cells, List<int[]> more) {
        int[] all = Arrays.copyOf(
                cells,
                cells.length + more.stream().mapToInt(part -> part.length).sum());
        int at = cells.length;
        for (int[] part : more) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static int[] reversed(int[] cells) {
        int[] reversed = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            reversed[i] = cells[cells.length - 1 - i];
        }
        return reversed;
    }

    private record Halves(List<int[]> both) {
        Halves(int[] first, int[] second) {
            this(List.of(first, second));
        }

        int[] first() {
            return both.get(0);
        }

        int[] second() {
            return both.get(1);
        }
    }

    /** A line; from {@code jogFrom} on it runs {@code jog} lines further. */
    private record Cut(boolean vertical, int line, int jogFrom, int jog, double score) {
        boolean before(int column, int row) {
            return vertical ? column < line + (row >= jogFrom ? jog : 0) : row < line + (column >= jogFrom ? jog : 0);
        }
    }

    /** The columns and rows that a set of cells spans. */
    private record Box(int west, int south, int width, int height) {
        static Box around(CellMesh mesh, int[] cells) {
            int west = Integer.MAX_VALUE;
            int east = 0;
            int south = Integer.MAX_VALUE;
            int north = 0;
            for (int cell : cells) {
                west = Math.min(west, mesh.column(cell));
                east = Math.max(east, mesh.column(cell));
                south = Math.min(south, mesh.row(cell));
                north = Math.max(north, mesh.row(cell));
            }
            return new Box(west, south, east - west + 1, north - south + 1);
        }
    }
}
