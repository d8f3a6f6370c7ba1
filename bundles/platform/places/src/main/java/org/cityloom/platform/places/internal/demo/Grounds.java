/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.text.LocalizedText;

/** Parks, building sites, dumps and depots: rectangles of cells between roads, each at a road, none on another. */
final class Grounds {
    private static final int TRIES = 4000;

    private final CellMesh mesh;
    private final CityPlan plan;
    private final RoadPlan roads;
    private final MeshPoints points;
    private final Names names;
    private final Random random;
    private final boolean[] taken;
    private final List<Landmark> landmarks = new ArrayList<>();

    private Grounds(CellMesh mesh, CityPlan plan, RoadPlan roads, MeshPoints points, Names names, Random random) {
        this.mesh = mesh;
        this.plan = plan;
        this.roads = roads;
        this.points = points;
        this.names = names;
        this.random = random;
        this.taken = new boolean[mesh.columns() * mesh.rows()];
    }

    static List<Landmark> draw(
            CellMesh mesh, CityPlan plan, RoadPlan roads, MeshPoints points, Names names, Random random) {
        Grounds grounds = new Grounds(mesh, plan, roads, points, names, random);
        grounds.place(new Wish(LandmarkKind.DUMP, 4, 3, 4, 0.72, 1.2, 15, 10));
        grounds.place(new Wish(LandmarkKind.PARK, 3, 5, 6, 0, 0.7, 18, 40));
        grounds.place(new Wish(LandmarkKind.PARK, 19, 2, 4, 0, 0.95, 18, 30));
        grounds.place(new Wish(LandmarkKind.DEPOT, 6, 1, 2, 0.35, 0.95, 14, 0));
        grounds.place(new Wish(LandmarkKind.SITE, 40, 1, 2, 0.1, 0.95, 14, 0));
        return grounds.landmarks;
    }

    /**
     * What is wanted.
     *
     * @param smallest sides of the rectangle, in cells
     * @param nearest distance from the centre of the city, as {@link CityPlan#distance}
     * @param inset metres from the middle of the roads around
     * @param rounding metres by which corners are rounded
     */
    private record Wish(
            LandmarkKind kind,
            int count,
            int smallest,
            int largest,
            double nearest,
            double farthest,
            double inset,
            double rounding) {}

    private void place(Wish wish) {
        int placed = 0;
        for (int attempt = 0; attempt < TRIES && placed < wish.count(); attempt++) {
            int range = wish.largest() - wish.smallest() + 1;
            int width = wish.smallest() + random.nextInt(range);
            int height = wish.smallest() + random.nextInt(range);
            int column = 1 + random.nextInt(mesh.columns() - width - 1);
            int row = 1 + random.nextInt(mesh.rows() - height - 1);
            if (free(wish, column, row, width, height) && atRoad(column, row, width, height)) {
                placed++;
                add(wish, column, row, width, height);
            }
        }
    }

    private boolean free(Wish wish, int column, int row, int width, int height) {
        double distance = CityPlan.distance(column + width / 2.0, row + height / 2.0);
        if (distance < wish.nearest() || distance > wish.farthest()) {
            return false;
        }
        for (int y = row; y < row + height; y++) {
            for (int x = column; x < column + width; x++) {
                boolean crossed = (x > column && roads.north(x, y) != RoadClass.NONE)
                        || (y > row && roads.east(x, y) != RoadClass.NONE);
                if (crossed || !mesh.inside(x, y) || taken[mesh.cell(x, y)] || wet(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The two rows and columns of cells along the middle of the water. */
    private boolean wet(int column, int row) {
        boolean river = row == plan.river() || row == plan.river() - 1;
        boolean tributary = row < plan.river() && (column == plan.tributary() || column == plan.tributary() - 1);
        return river || tributary;
    }

    private boolean atRoad(int column, int row, int width, int height) {
        for (int x = column; x < column + width; x++) {
            if (roads.east(x, row) != RoadClass.NONE || roads.east(x, row + height) != RoadClass.NONE) {
                return true;
            }
        }
        for (int y = row; y < row + height; y++) {
            if (roads.north(column, y) != RoadClass.NONE || roads.north(column + width, y) != RoadClass.NONE) {
                return true;
            }
        }
        return false;
    }

    private void add(Wish wish, int column, int row, int width, int height) {
        for (int y = row; y < row + height; y++) {
            for (int x = column; x < column + width; x++) {
                taken[mesh.cell(x, y)] = true;
            }
        }
        double rounding = wish.rounding();
        Geometry shape = Shapes.polygon(ring(column, row, width, height))
                .buffer(-wish.inset() - rounding)
                .buffer(rounding, 3);
        String id = "%s-%02d"
                .formatted(
                        wish.kind().name().toLowerCase(Locale.ROOT),
                        landmarks.stream()
                                        .filter(other -> other.kind() == wish.kind())
                                        .count()
                                + 1);
        landmarks.add(new Landmark(
                id, wish.kind(), name(wish.kind()), Shapes.outline(shape, points), attributes(wish.kind(), shape)));
    }

    private List<Coordinate> ring(int column, int row, int width, int height) {
        List<Coordinate> ring = new ArrayList<>();
        for (int x = 0; x < width; x++) {
            ring.add(points.metres(points.corner(column + x, row)));
        }
        for (int y = 0; y < height; y++) {
            ring.add(points.metres(points.corner(column + width, row + y)));
        }
        for (int x = width; x > 0; x--) {
            ring.add(points.metres(points.corner(column + x, row + height)));
        }
        for (int y = height; y > 0; y--) {
            ring.add(points.metres(points.corner(column, row + y)));
        }
        return ring;
    }

    private LocalizedText name(LandmarkKind kind) {
        LocalizedText stem = names.place();
        int phase = 1 + random.nextInt(3);
        return switch (kind) {
            case PARK -> Names.named(stem, "公园", "Park");
            case SITE -> Names.named(
                    stem, "家园" + "一二三".charAt(phase - 1) + "期工地", "Homes Phase " + phase + " Construction Site");
            case DUMP -> Names.named(stem, "渣土消纳场", "Muck Dump");
            default -> Names.named(stem, "渣土车停车场", "Truck Depot");
        };
    }

    private static Map<String, String> attributes(LandmarkKind kind, Geometry shape) {
        String area = Long.toString(Math.round(shape.getArea()));
        return kind == LandmarkKind.DUMP
                ? Map.of("squareMetres", area, "capacity", Long.toString(Math.round(shape.getArea() * 8)))
                : Map.of("squareMetres", area);
    }
}
